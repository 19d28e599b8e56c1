package io.penderie.runs;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.search.SearchFolder;
import io.penderie.training.CheckpointLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where a run has its files: {@code run.json}, {@code configuration.json}, {@code events.jsonl},
 * {@code trainer.log}, and {@code checkpoints/} or {@code search/}.
 *
 * @param path the folder
 */
record RunFolder(Path path) {

  Path record() {
    return path.resolve("run.json");
  }

  Path configuration() {
    return path.resolve("configuration.json");
  }

  Path events() {
    return path.resolve("events.jsonl");
  }

  Path log() {
    return path.resolve("trainer.log");
  }

  Path checkpoints() {
    return path.resolve("checkpoints");
  }

  /** All files of a search. */
  Path search() {
    return path.resolve("search");
  }

  /** Whether the trainer has begun, so that it can be told to go on. */
  boolean begun() {
    return Files.exists(CheckpointLayout.plan(checkpoints())) || SearchFolder.exists(search());
  }

  RunRecord read() {
    return JsonFiles.read(record(), RunRecord.class);
  }

  void write(RunRecord run) throws IOException {
    JsonFiles.write(record(), run);
  }

  void writeConfiguration(JsonNode json) throws IOException {
    JsonFiles.write(configuration(), json);
  }

  /** The newest checkpoint; empty if there is none. */
  Optional<Checkpoint> newestCheckpoint() {
    try (Stream<Path> entries = Files.list(checkpoints())) {
      return entries
          .map(RunFolder::checkpoint)
          .flatMap(Optional::stream)
          .max(Comparator.comparingLong(Checkpoint::step));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Checkpoint> checkpoint(Path entry) {
    OptionalLong steps = CheckpointLayout.steps(entry);
    try {
      return steps.isPresent()
          ? Optional.of(
              new Checkpoint(steps.getAsLong(), Files.getLastModifiedTime(entry).toInstant()))
          : Optional.empty();
    } catch (IOException e) {
      // It was replaced by a newer one in this moment.
      return Optional.empty();
    }
  }

  /** Removes the folder; it is out of sight at once, whatever happens later. */
  void delete() throws IOException {
    if (Files.exists(path)) {
      Folders.delete(Folders.setAside(path));
    }
  }
}
