import com.example.cases.models.Cat;
import com.example.cases.models.Dog;
import com.example.cases.models.Guest;
import com.example.cases.models.Sighting;
import com.example.cases.models.Size;
import com.example.cases.runtime.payload.DecodeException;
import java.util.ArrayList;
import java.util.List;

/** Reads each argument and says as what its members may be seen. */
final class Main {
  public static void main(String[] args) {
    for (String line : args) {
      try {
        Sighting sighting = Sighting.CODEC.parse(line);
        List<String> said = new ArrayList<>();
        if (sighting.pet() != null) {
          sighting.pet().asCat().map(Cat::lives).ifPresent(lives -> said.add("lives " + lives));
          sighting.pet().asDog().map(Dog::tricks).ifPresent(tricks -> said.add("tricks " + tricks));
        }
        if (sighting.animal() instanceof Cat cat) {
          cat.asDog().ifPresent(dog -> said.add("a cat that is a dog"));
        }
        if (sighting.guest() != null) {
          said.addAll(shown(sighting.guest()));
        }
        System.out.println(String.join(", ", said) + " " + Sighting.CODEC.stringify(sighting));
      } catch (DecodeException refused) {
        System.out.println("refused");
      }
    }
  }

  private static List<String> shown(Guest guest) {
    List<String> said = new ArrayList<>();
    guest.asAnimal().ifPresent(animal -> said.add("animal"));
    guest.asPet().ifPresent(pet -> said.add("pet"));
    guest.asSize().map(Size::wire).ifPresent(said::add);
    guest.asRange().ifPresent(range -> said.add(range.item1() + " to " + range.item2()));
    return said;
  }
}
