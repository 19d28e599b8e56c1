package io.penderie.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class LostConnectionTest {

  /** What a watcher that leaves makes of a write; nobody reads the answer. */
  @Test
  void writingToSomebodyWhoHasGone_isNoErrorOfOurs() {
    for (Throwable failure :
        List.of(
            new ClosedChannelException(),
            new HttpClosedException("Connection was closed"),
            new IOException("Connection reset by peer"),
            new CompletionException(new IOException("Broken pipe")))) {
      assertThat(ProblemTable.answer(failure).problem().type())
          .isEqualTo(ProblemType.INVALID_REQUEST.uri());
    }
  }

  @Test
  void otherFailures_areOurs() {
    assertThat(ProblemTable.answer(new IOException("No space left on device")).problem().type())
        .isEqualTo(ProblemType.INTERNAL_ERROR.uri());
  }
}
