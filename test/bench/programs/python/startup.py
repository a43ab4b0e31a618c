"""Two programs, each in a process of its own, in turn: milliseconds of processor time from start to end."""

import json
import resource
import statistics
import subprocess
import sys

ROUNDS = 9


def milliseconds(program: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1e3 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


ours, theirs = sys.argv[1:]
times: dict[str, list[float]] = {"ours": [], "theirs": []}
# The first round compiles the modules.
for round_ in range(-1, ROUNDS):
    for name, program in (("ours", ours), ("theirs", theirs)):
        taken = milliseconds(program)
        if round_ >= 0:
            times[name].append(taken)
print(json.dumps({name: statistics.median(found) for name, found in times.items()}))
