import com.example.cases.models.Move;
import com.example.cases.models.Visit;
import com.example.cases.runtime.payload.DecodeException;
import java.util.List;
import java.util.Objects;

/** Reads each argument and says what is in it. */
final class Main {
  public static void main(String[] args) {
    for (String line : args) {
      try {
        Visit visit = Visit.CODEC.parse(line);
        StringBuilder said = new StringBuilder(visit.pet().getClass().getSimpleName());
        for (Move move : Objects.requireNonNullElse(visit.moves(), List.<Move>of())) {
          said.append(' ').append(move.getClass().getSimpleName());
        }
        System.out.println(said.append(' ').append(Visit.CODEC.stringify(visit)));
      } catch (DecodeException refused) {
        System.out.println("refused");
      }
    }
  }
}
