package io.penderie.acceptance.load;

import io.penderie.acceptance.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of a process that is in use, as Linux counts it. */
final class Resident {

  private Resident() {}

  /** In MiB; -1 where there is no Linux. */
  static long mebibytes(ServiceProcess service) throws IOException {
    Path status = Path.of("/proc", Long.toString(service.pid()), "status");
    if (!Files.exists(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024;
  }
}
