package io.penderie.server.testing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The processes that train in a home, whoever started them. */
public final class Trainers {

  private Trainers() {}

  /** Those that are alive. */
  public static List<ProcessHandle> of(Path home) {
    String checkpoints = home.resolve("training-runs").toAbsolutePath().normalize().toString();
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process
                    .info()
                    .arguments()
                    .map(words -> Arrays.stream(words).anyMatch(w -> w.startsWith(checkpoints)))
                    .orElse(false))
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  /** Kills them, and returns when they are gone. */
  public static void kill(Path home) {
    List<ProcessHandle> trainers = of(home);
    trainers.forEach(ProcessHandle::destroyForcibly);
    trainers.forEach(trainer -> trainer.onExit().join());
  }
}
