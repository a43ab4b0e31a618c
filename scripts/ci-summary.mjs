/** Prints `N passed, N failed` from jest's results, and ends with 1 unless everything before and in it went well. */
import { existsSync, readFileSync } from 'node:fs';

const [file, gate] = process.argv.slice(2);
const { passed, failed } = existsSync(file) ? counts(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
// A step before the tests counts as one failure: types, lint, format or the build.
const faults = failed === 0 && gate !== '0' ? 1 : failed;
console.log(`${passed} passed, ${faults} failed`);
process.exitCode = faults === 0 && passed > 0 ? 0 : 1;

function counts(results) {
  return { passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites };
}
