// Reads each argument and says what it is: the tag says what is meant, the codec of that type whether it is true.
import { DecodeError } from "./gen/runtime/payload/errors.js";
import { Cat, Hamster, Pet, StickInsect } from "./gen/models/index.js";

function nameOf(pet: Pet): string {
  switch (pet.petType) {
    case "Cat":
      return Cat.is(pet) ? "Cat" : "PetBase";
    case "StickBug":
      return StickInsect.is(pet) ? "StickInsect" : "PetBase";
    case "Hamster":
      return Hamster.is(pet) ? "Hamster" : "PetBase";
    default:
      return "PetBase";
  }
}

for (const line of process.argv.slice(2)) {
  try {
    const pet = Pet.parse(line);
    console.log(nameOf(pet), Pet.stringify(pet));
  } catch (refused) {
    if (!(refused instanceof DecodeError)) throw refused;
    console.log("refused:", refused.violations[0]?.message);
  }
}

console.log("made:", Hamster.stringify({ petType: "Hamster" }));
