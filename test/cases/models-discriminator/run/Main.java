import com.example.cases.models.Pet;
import com.example.cases.runtime.payload.DecodeException;

/** Reads each argument and says what it is. */
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
  }
}
