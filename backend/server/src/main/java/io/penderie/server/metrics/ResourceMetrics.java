package io.penderie.server.metrics;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.penderie.server.configuration.PenderieConfig;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the process takes up of the machine: memory, and the disks that it writes to. */
@Singleton
class ResourceMetrics implements MeterBinder {

  /** Each may be a disk of its own. */
  static final List<String> WRITTEN = List.of("models", "training-runs", "datasets");

  /** Where Linux says what a process takes up, in lines such as {@code VmRSS: 241352 kB}. */
  private static final Path STATUS = Path.of("/proc/self/status");

  private final Path home;

  ResourceMetrics(PenderieConfig config) {
    this.home = config.home().toAbsolutePath();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    bytes("process.resident.memory", ResourceMetrics::resident)
        .description(
            "What the process takes up of the memory; not a number where there is no Linux")
        .register(registry);
    bytes(
            "penderie.machine.memory",
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getTotalMemorySize)
        .description("The memory that the machine or the container has")
        .register(registry);
    for (String folder : WRITTEN) {
      bytes("penderie.disk.free", () -> disk(folder).getUsableSpace())
          .description("What may still be written where the folder is")
          .tag("folder", folder)
          .register(registry);
      bytes("penderie.disk.size", () -> disk(folder).getTotalSpace())
          .description("How much the disk holds on which the folder is")
          .tag("folder", folder)
          .register(registry);
    }
  }

  private static Gauge.Builder<Supplier<Number>> bytes(String name, Supplier<Number> value) {
    return Gauge.builder(name, value).baseUnit("bytes");
  }

  private static double resident() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /** Of a folder that is not there yet, where it will be. */
  private File disk(String folder) {
    File file = home.resolve(folder).toFile();
    return file.exists() ? file : home.toFile();
  }
}
