package io.penderie.server.model;

import io.penderie.model.testing.EngineArrays;
import io.penderie.registry.ModelRegistry;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints the resident memory of the service and the engine's open arrays while two versions take
 * turns under load: what a retired version held must come back.
 *
 * <p>Its name keeps it out of the suite; run it on purpose, on Linux: {@code mvn -pl backend/server
 * -am test -DargLine=-Xmx512m -Dtest=SwapMemoryBenchmark}.
 */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
@Tag("benchmark")
class SwapMemoryBenchmark extends ServiceTest {

  private static final int SWAPS = 300;
  private static final int CLIENTS = 2;

  @Inject PenderieConfig config;

  @Test
  void residentMemory_overManySwaps() throws Exception {
    String shipped = ModelRegistry.ofHome(config.home()).defaultVersion().orElseThrow();
    Versions.write(config.home(), "other", 7);
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong answered = new AtomicLong();
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(
            pool.submit(
                () -> {
                  while (!done.get()) {
                    predict(TestSplit.png(0)).then().statusCode(200);
                    answered.incrementAndGet();
                  }
                }));
      }
      print(0, answered);
      for (int i = 1; i <= SWAPS; i++) {
        operator()
            .contentType("application/json")
            .body("{\"version\": \"" + (i % 2 == 1 ? "other" : shipped) + "\"}")
            .put("/models/active")
            .then()
            .statusCode(200);
        if (i % 50 == 0) {
          print(i, answered);
        }
      }
      done.set(true);
      for (Future<?> client : clients) {
        client.get();
      }
    } finally {
      done.set(true);
      pool.shutdown();
    }
    print(SWAPS, answered);
  }

  private static void print(int swaps, AtomicLong answered) throws IOException {
    System.out.printf(
        "%3d swaps, %6d answers: %d MiB resident, %d arrays%n",
        swaps, answered.get(), residentMebibytes(), EngineArrays.count());
  }

  private static long residentMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
