import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Medians of rounds of two pieces of work in turn, in processor time of the one thread that works. */
final class InTurn {
  private static final int WARM_UP = 8;
  private static final int ROUNDS = 9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private InTurn() {}

  /** Prints the microseconds that each takes once. */
  static void print(int count, Runnable ours, Runnable theirs) {
    List<Double> oursTook = new ArrayList<>();
    List<Double> theirsTook = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double one = microseconds(count, ours);
      double other = microseconds(count, theirs);
      if (round >= 0) {
        oursTook.add(one);
        theirsTook.add(other);
      }
    }
    System.out.printf(
        Locale.ROOT, "{\"ours\":%f,\"theirs\":%f}%n", median(oursTook), median(theirsTook));
  }

  private static double microseconds(int count, Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int turn = 0; turn < count; turn++) work.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / count;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
