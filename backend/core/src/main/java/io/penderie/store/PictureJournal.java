package io.penderie.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.penderie.files.Json;
import io.penderie.files.SyncedFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a dataset's pictures beside where they lie: the file {@code pictures.jsonl}, a
 * line a picture, in the order in which they came. A line is written before its picture appears, so
 * a kill leaves a line without a picture, which nobody minds, and never a picture of which it is
 * not known where it comes from. Of two lines about one picture the later one holds.
 *
 * <p>It keeps what it has read and reads on from there, whoever wrote what was added.
 */
final class PictureJournal {

  private final Path file;
  private Map<String, PictureFacts> facts = new LinkedHashMap<>();
  private Object identity;
  private long read;

  PictureJournal(Path file) {
    this.file = file;
  }

  /** All that is known, by SHA-256, in the order of the lines; a copy. */
  synchronized Map<String, PictureFacts> facts() throws IOException {
    readOn();
    return new LinkedHashMap<>(facts);
  }

  /** Adds lines, which are on the disk then. Only while the dataset's lock is held. */
  synchronized void add(List<PictureFacts> more) throws IOException {
    if (more.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    if (endsWithinALine()) {
      lines.append('\n'); // What a killed writer began.
    }
    more.forEach(one -> lines.append(Json.line(one)).append('\n'));
    SyncedFiles.append(file, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves only these lines. Only while the dataset's lock is held. */
  synchronized void replace(Collection<PictureFacts> all) throws IOException {
    StringBuilder lines = new StringBuilder();
    all.forEach(one -> lines.append(Json.line(one)).append('\n'));
    SyncedFiles.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void readOn() throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      facts = new LinkedHashMap<>();
      identity = null;
      read = 0;
      return;
    }
    // Windows has no keys.
    Object found = attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
    if (!Objects.equals(found, identity) || attributes.size() < read) {
      facts = new LinkedHashMap<>();
      identity = found;
      read = 0;
    }
    if (attributes.size() > read) {
      readLines(bytes(attributes.size() - read));
    }
  }

  private byte[] bytes(long length) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(read);
      byte[] bytes = new byte[Math.toIntExact(length)];
      in.readFully(bytes);
      return bytes;
    }
  }

  /** Whole lines; the beginning of one that is being written is read the next time. */
  private void readLines(byte[] bytes) {
    int from = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        readLine(new String(bytes, from, at - from, StandardCharsets.UTF_8));
        from = at + 1;
      }
    }
    read += from;
  }

  private void readLine(String line) {
    try {
      PictureFacts one =
          Json.known(Json.tree(line.getBytes(StandardCharsets.UTF_8)), PictureFacts.class);
      if (one != null && one.sha256() != null) {
        facts.remove(one.sha256());
        facts.put(one.sha256(), one);
      }
    } catch (JsonProcessingException e) {
      // The half of one that its writer did not live to finish; its picture never appeared.
    }
  }

  private boolean endsWithinALine() throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() == 0) {
        return false;
      }
      in.seek(in.length() - 1);
      return in.read() != '\n';
    } catch (java.io.FileNotFoundException e) {
      return false;
    }
  }
}
