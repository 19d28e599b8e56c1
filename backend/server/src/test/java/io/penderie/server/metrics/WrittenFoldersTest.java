package io.penderie.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * In a container, whose own files cannot be written, each folder that the service writes is a
 * volume.
 */
class WrittenFoldersTest {

  private static final Path REPOSITORY = Path.of("../..");

  @Test
  void eachIsAVolume_andBelongsToTheUserInTheImage() throws IOException {
    String compose = Files.readString(REPOSITORY.resolve("docker-compose.yml"));
    String image = Files.readString(REPOSITORY.resolve("Dockerfile"));
    for (String folder : ResourceMetrics.WRITTEN) {
      assertThat(compose)
          .contains("      - " + folder + ":/var/lib/penderie/" + folder + "\n")
          .containsPattern("(?m)^ {2}" + folder + ":$");
      assertThat(image)
          .as(folder)
          .containsPattern(
              "(?m)^((RUN| *&&) install -d -o 10001 -g 10001 |COPY --chown=10001:10001 ).*/var/lib/penderie/"
                  + folder
                  + "( |$)");
    }
  }
}
