package io.penderie.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.penderie.files.FileFaults;
import io.penderie.files.Folders;
import io.penderie.files.Json;
import io.penderie.files.JsonFiles;
import io.penderie.files.SyncedFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The rows that are done, in a folder: one file for some seconds' work, named by its first row,
 * each there whole or not at all. So a kill costs those seconds.
 */
final class ScoredParts {

  private static final String PLAN = "plan.json";
  private static final String SUFFIX = ".jsonl";

  private final Path folder;
  private long rows;
  private String last;

  private ScoredParts(Path folder) {
    this.folder = folder;
  }

  /**
   * What the rows are of; others cannot be added to them.
   *
   * @param input where the files are
   * @param version that answers
   * @param parametersSha256 of that version
   */
  record Plan(String input, String version, String parametersSha256) {}

  /**
   * Opens the folder, which is made where it is missing.
   *
   * @throws ScoringException if it holds rows of another plan
   */
  static ScoredParts open(Path folder, Plan plan) throws IOException {
    Folders.create(folder);
    Path file = folder.resolve(PLAN);
    if (Files.exists(file)) {
      Plan begun = JsonFiles.read(file, Plan.class);
      if (!begun.equals(plan)) {
        throw new ScoringException(
            String.format(
                "%s holds rows of %s by %s; go on with these, or begin anew with --restart",
                folder, begun.input(), begun.version()));
      }
    } else {
      JsonFiles.write(file, plan);
    }
    ScoredParts parts = new ScoredParts(folder);
    parts.find();
    return parts;
  }

  /** How many rows are done. */
  long rows() {
    return rows;
  }

  /** The file of the last of them; null if there is none. */
  String last() {
    return last;
  }

  private List<Path> parts() throws IOException {
    return Folders.list(folder).stream()
        .filter(path -> path.getFileName().toString().endsWith(SUFFIX))
        .sorted()
        .toList();
  }

  private void find() throws IOException {
    List<Path> parts = parts();
    if (!parts.isEmpty()) {
      Path newest = parts.get(parts.size() - 1);
      String name = newest.getFileName().toString();
      rows = Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
      read(
          newest,
          row -> {
            rows++;
            last = row.file();
          });
    }
  }

  /** Adds rows; they are on the disk then. */
  void add(List<Score> more) throws IOException {
    if (more.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    more.forEach(row -> text.append(Json.line(row)).append('\n'));
    SyncedFiles.replace(
        folder.resolve(String.format(Locale.ROOT, "%012d", rows) + SUFFIX),
        text.toString().getBytes(StandardCharsets.UTF_8));
    rows += more.size();
    last = more.get(more.size() - 1).file();
  }

  /** Gives all rows in order. */
  void forEach(Consumer<Score> taker) throws IOException {
    for (Path part : parts()) {
      read(part, taker);
    }
  }

  private static void read(Path part, Consumer<Score> taker) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(part)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.accept(Json.known(Json.tree(line.getBytes(StandardCharsets.UTF_8)), Score.class));
      }
    } catch (JsonProcessingException e) {
      throw new ScoringException(
          part + " is damaged (" + FileFaults.reason(e) + "); begin anew with --restart", e);
    }
  }
}
