package io.penderie.training;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.Sha256;
import io.penderie.files.SyncedFiles;
import io.penderie.files.UnreadableFileException;
import io.penderie.model.Network;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A folder from which a run can go on: a version that is not complete (parameters and card), the
 * optimizer's state, how far the run has come, and the SHA-256 of each of these files in the form
 * of the program {@code sha256sum}.
 *
 * @param version its parameters and card
 * @param state the rest
 */
record Checkpoint(ModelVersion version, TrainingState state) {

  private static final String OPTIMIZER = "optimizer.state";
  private static final String PROGRESS = "progress.json";
  private static final String CHECKSUMS = "SHA256SUMS";

  /** All that a checkpoint needs. */
  private static final List<String> FILES =
      List.of(ModelVersion.PARAMETERS, ModelVersion.CARD, OPTIMIZER, PROGRESS);

  /** Between hash and name, as sha256sum writes it. */
  private static final String BETWEEN = "  ";

  /** Writes one, in place of whatever is there; whole only once this returns. */
  static void write(
      Path folder, Network network, Function<String, ModelCard> card, TrainingState state)
      throws IOException {
    Folders.delete(folder);
    // Not with the folders above it: should they have been deleted, this is no place to go on in.
    Files.createDirectory(folder);
    Path parameters = folder.resolve(ModelVersion.PARAMETERS);
    SyncedFiles.naming(parameters, () -> network.save(parameters));
    JsonFiles.write(folder.resolve(ModelVersion.CARD), card.apply(Sha256.of(parameters)));
    Path optimizer = folder.resolve(OPTIMIZER);
    SyncedFiles.naming(optimizer, () -> state.optimizer().write(optimizer));
    JsonFiles.write(folder.resolve(PROGRESS), state.progress());
    Path checksums = folder.resolve(CHECKSUMS);
    String lines = String.join("\n", checksums(folder)) + "\n";
    SyncedFiles.naming(checksums, () -> Files.writeString(checksums, lines));
  }

  /**
   * Reads one after checking every file.
   *
   * @throws RegistryException if a file is missing, damaged or not readable
   */
  static Checkpoint read(Path folder) {
    try {
      requireHashes(folder);
      return new Checkpoint(
          ModelRegistry.open(folder),
          new TrainingState(
              JsonFiles.read(folder.resolve(PROGRESS), TrainingProgress.class),
              OptimizerState.read(folder.resolve(OPTIMIZER))));
    } catch (UnreadableFileException e) {
      throw new RegistryException(e.getMessage(), e);
    } catch (IOException e) {
      throw new RegistryException(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static void requireHashes(Path folder) throws IOException {
    Path checksums = folder.resolve(CHECKSUMS);
    if (!Files.exists(checksums)) {
      throw new RegistryException(checksums + ": no such file");
    }
    // Read as bytes: damage must not make the decoder fail.
    List<String> lines = List.of(new String(Files.readAllBytes(checksums), ISO_8859_1).split("\n"));
    for (String line : checksums(folder)) {
      if (!lines.contains(line)) {
        String file = line.substring(line.indexOf(BETWEEN) + BETWEEN.length());
        throw new RegistryException(
            folder.resolve(file) + ": its SHA-256 is not that in " + CHECKSUMS);
      }
    }
  }

  /** A line for each file. */
  private static List<String> checksums(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        throw new RegistryException(file + ": no such file");
      }
      lines.add(Sha256.of(file) + BETWEEN + name);
    }
    return lines;
  }
}
