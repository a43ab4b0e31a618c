// Says why each argument is refused.
import { DecodeError } from "./gen/runtime/payload/errors.js";
import { Probe } from "./gen/models/index.js";

for (const line of process.argv.slice(2)) {
  try {
    console.log(Probe.parse(line));
  } catch (refused) {
    if (!(refused instanceof DecodeError)) throw refused;
    console.log(refused.message);
  }
}
