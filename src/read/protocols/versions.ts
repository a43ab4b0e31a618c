// bindingVersion: asyncapi.md section 5. One that is missing, and `latest`, mean the newest.

/** Whether one dotted version is at most another. */
export function atMost(version: string, bound: string): boolean {
  const [left, right] = [parts(version), parts(bound)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

/** The version by which a binding that says `written` is read: its own, else the newest of those before it, else the oldest. */
export function nearestVersion(versions: readonly [string, ...string[]], written: string): string {
  return versions.filter((version) => atMost(version, written)).at(-1) ?? versions[0];
}

function parts(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
