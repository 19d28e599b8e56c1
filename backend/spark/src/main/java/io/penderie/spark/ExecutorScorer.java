package io.penderie.spark;

import io.penderie.files.Folders;
import io.penderie.model.PyTorch;
import io.penderie.scoring.Scorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The versions that this process has loaded: once each, for all of its tasks, until it ends. */
final class ExecutorScorer {

  private static final ConcurrentMap<String, Scorer> LOADED = new ConcurrentHashMap<>();

  private ExecutorScorer() {}

  /** The one of such files, loaded if it is not yet; tasks that ask meanwhile wait. */
  static Scorer of(VersionFiles files) {
    return LOADED.computeIfAbsent(files.sha256(), hash -> load(files));
  }

  private static Scorer load(VersionFiles files) {
    // Spark gives each task a processor.
    PyTorch.useThreads(1);
    try {
      Path unpacked = Files.createTempDirectory("penderie-spark-");
      try {
        return Scorer.of(files.unpack(unpacked));
      } finally {
        // It is in memory now, and executors end without tidying up.
        Folders.delete(unpacked);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the version cannot be written where it is loaded from", e);
    }
  }
}
