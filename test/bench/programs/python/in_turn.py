"""Medians of rounds of two pieces of work in turn, in processor time."""

import json
import statistics
import time
from collections.abc import Callable

ROUNDS = 9


def in_turn(count: int, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
    """Prints the microseconds that each takes once."""
    times: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(ROUNDS):
        for name, work in (("ours", ours), ("theirs", theirs)):
            start = time.process_time_ns()
            for _ in range(count):
                work()
            times[name].append((time.process_time_ns() - start) / 1e3 / count)
    print(json.dumps({name: statistics.median(found) for name, found in times.items()}))
