package io.penderie.store;

import io.penderie.dataset.DatasetFolder;
import io.penderie.files.JsonFiles;
import io.penderie.store.DatasetDuplicates.Pair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of a published dataset that look almost the same, found once and kept beside its files:
 * to look for them takes seconds, and they never change.
 *
 * @param dataSha256 of the dataset's files, lower-case hexadecimal
 * @param near pairs, the nearest first
 */
public record KnownDuplicates(String dataSha256, List<Pair> near) {

  /** The name of the file. */
  public static final String FILE = "near-duplicates.json";

  public KnownDuplicates {
    near = List.copyOf(near);
  }

  /**
   * Those that are kept beside a dataset.
   *
   * @return empty if none are, or they are those of other files
   * @throws io.penderie.files.UnreadableFileException if the file is damaged
   */
  public static Optional<List<Pair>> of(DatasetFolder folder, String dataSha256) {
    Path file = folder.beside(FILE);
    return Files.notExists(file)
        ? Optional.empty()
        : Optional.of(JsonFiles.read(file, KnownDuplicates.class))
            .filter(known -> known.dataSha256().equals(dataSha256))
            .map(KnownDuplicates::near);
  }
}
