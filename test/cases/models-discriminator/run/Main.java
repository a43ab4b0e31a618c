import com.example.cases.models.Hamster;
import com.example.cases.models.Pet;
import com.example.cases.runtime.payload.DecodeException;

/** Reads each argument and says what it is, and makes one without saying what. */
final class Main {
  public static void main(String[] args) {
    for (String line : args) {
      try {
        Pet pet = Pet.CODEC.parse(line);
        System.out.println(pet.getClass().getSimpleName() + " " + Pet.CODEC.stringify(pet));
      } catch (DecodeException refused) {
        System.out.println("refused: " + refused.violations().get(0).message());
      }
    }
    System.out.println("made: " + Hamster.CODEC.stringify(Hamster.builder().build()));
  }
}
