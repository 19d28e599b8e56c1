package io.penderie.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunEstimatorTest {

  @TempDir private Path home;

  /** Its end and the reading of its words race each other. */
  @RepeatedTest(5)
  void whatTakesTooLong_isSaidToDoSo_andNotToHaveDied() {
    TrainerCommand command = new TrainerCommand(home, 64 << 20, 0);
    RunEstimator estimator = new RunEstimator(command, home, Duration.ofMillis(1));
    RunWish wish = new RunWish(null, null, null, JsonNodeFactory.instance.objectNode());

    RunException failure =
        catchThrowableOfType(
            RunException.class, () -> estimator.estimate(wish, home.resolve("configuration.json")));

    assertThat(failure.reason()).isEqualTo(RunException.Reason.QUEUE_FULL);
    assertThat(failure).hasMessageContaining("took too long");
  }
}
