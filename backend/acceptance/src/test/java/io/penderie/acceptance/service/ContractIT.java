package io.penderie.acceptance.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of it, the packaged service answers what its OpenAPI document says. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ContractIT {

  private static final String TOOL = "tools/contract/contract.mjs";

  /** Of each operation; more are asked for on purpose, see docs/api.md. */
  private static final String REQUESTS = "5";

  @Test
  void answers_areThoseOfTheDocument(@TempDir Path home) throws Exception {
    SmallHome.write(home);
    try (ServiceProcess service =
        ServiceProcess.start(home.toString(), ServiceProcess.freePort())) {
      service.awaitReady();
      Process contract =
          new ProcessBuilder(
                  "node", TOOL, "http://localhost:" + service.port(), REQUESTS, ServiceTest.TOKEN)
              .directory(new File("../../frontend"))
              .redirectErrorStream(true)
              .start();
      String said = new String(contract.getInputStream().readAllBytes(), UTF_8);

      assertThat(contract.waitFor()).as(said).isZero();
      assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
    }
  }
}
