package io.penderie.prediction;

import org.jetbrains.kotlinx.lincheck.LinChecker;
import org.jetbrains.kotlinx.lincheck.annotations.Operation;
import org.jetbrains.kotlinx.lincheck.strategy.stress.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever order threads come in, the outcome is that of some order one after the other, in which
 * the model is closed by the last of owner and users, once, and never leased again.
 */
@Tag("heavy")
public class UseCountConcurrencyTest {

  private int closed;
  private final UseCount uses = new UseCount(() -> closed++);

  /** Comes and stays. */
  @Operation
  public boolean stay() {
    return uses.begin();
  }

  /** Comes and goes, as a request does. */
  @Operation
  public boolean visit() {
    boolean came = uses.begin();
    if (came) {
      uses.end();
    }
    return came;
  }

  @Operation
  public void disown() {
    uses.disown();
  }

  /** How often the model was closed: as a lease would see it after coming in vain. */
  @Operation
  public int closed() {
    return uses.begin() ? leave() : closed;
  }

  private int leave() {
    uses.end();
    return -1;
  }

  @Test
  void leases_areLinearizable() {
    LinChecker.check(
        UseCountConcurrencyTest.class,
        new StressOptions()
            .iterations(10)
            .threads(2)
            .actorsPerThread(3)
            .invocationsPerIteration(300));
  }
}
