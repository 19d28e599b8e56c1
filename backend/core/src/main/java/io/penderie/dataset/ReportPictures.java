package io.penderie.dataset;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.penderie.files.FileFaults;
import io.penderie.files.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Prepared pictures of photographs that nothing was learned from or chosen on, each found by the
 * SHA-256 of the photograph's file; the photographs themselves are kept nowhere.
 *
 * <p>Two files beside a {@link Mixture}: pictures in IDX format, and a comma-separated list of what
 * they are, in the same order. Immutable; safe for use by many threads.
 */
public final class ReportPictures {

  private static final String PICTURES = "report-images-idx3-ubyte.gz";
  private static final String LIST = "report.csv";

  /** More than this is surely the wrong folder. */
  static final int MOST = PhotographFolder.MOST_PHOTOGRAPHS;

  private static final String CURE =
      "; make both files again with penderie mixture --report, or delete both";

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

  private final int width;
  private final int height;
  private final byte[] pixels;
  private final List<Entry> entries;
  private final Map<String, Integer> positions = new HashMap<>();

  private ReportPictures(int width, int height, byte[] pixels, List<Entry> entries) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
    this.entries = List.copyOf(entries);
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!HASH.matcher(entry.sha256()).matches()) {
        throw new IllegalArgumentException("\"" + entry.sha256() + "\" is no SHA-256");
      }
      if (positions.put(entry.sha256(), i) != null) {
        throw new IllegalArgumentException(entry.sha256() + " is there twice");
      }
    }
  }

  /**
   * One photograph.
   *
   * @param sha256 of its file, in lower-case hexadecimal
   * @param label what people say that it shows
   */
  @JsonPropertyOrder({"sha256", "label"})
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Entry(String sha256, String label) {

    public Entry {
      // A row that ends early lacks its last cells.
      sha256 = sha256 == null ? "" : sha256;
      label = label == null ? "" : label;
    }
  }

  /**
   * Takes pictures together; everything is copied.
   *
   * @param pixels of each photograph, {@code width * height} unsigned bytes
   * @throws IllegalArgumentException if a picture has another size, or a photograph is there twice
   */
  public static ReportPictures of(int width, int height, List<Entry> entries, List<byte[]> pixels) {
    if (entries.isEmpty() || entries.size() != pixels.size()) {
      throw new IllegalArgumentException(
          pixels.size() + " pictures of " + entries.size() + " photographs");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] picture : pixels) {
      if (picture.length != width * height) {
        throw new IllegalArgumentException(
            "a picture of %d pixels, not %d".formatted(picture.length, width * height));
      }
      all.writeBytes(picture);
    }
    return new ReportPictures(width, height, all.toByteArray(), entries);
  }

  /**
   * Reads those of a folder.
   *
   * @return empty if it has neither file
   * @throws DatasetException naming the file, what is wrong with it, and what helps
   */
  public static Optional<ReportPictures> read(Path folder) {
    Path list = folder.resolve(LIST);
    Path file = folder.resolve(PICTURES);
    if (Files.notExists(list) && Files.notExists(file)) {
      return Optional.empty();
    }
    List<Entry> entries = entries(list);
    IdxReader.Pictures pictures = pictures(file);
    if (pictures.count() != entries.size()) {
      throw new DatasetException(
          list, entries.size() + " rows for " + pictures.count() + " pictures" + CURE);
    }
    try {
      return Optional.of(
          new ReportPictures(pictures.width(), pictures.height(), pictures.pixels(), entries));
    } catch (IllegalArgumentException e) {
      throw new DatasetException(list, e.getMessage() + CURE, e);
    }
  }

  private static IdxReader.Pictures pictures(Path file) {
    try {
      return IdxReader.readPictures(file);
    } catch (DatasetException e) {
      throw e.andThen(CURE);
    }
  }

  private static List<Entry> entries(Path list) {
    List<Entry> entries = new ArrayList<>();
    Set<String> columns = new HashSet<>();
    try (InputStream in = Files.newInputStream(list);
        MappingIterator<Entry> rows =
            CSV.readerFor(Entry.class).with(CsvSchema.emptySchema().withHeader()).readValues(in)) {
      while (rows.hasNextValue()) {
        if (entries.size() == MOST) {
          throw new DatasetException(list, "more than " + MOST + " rows" + CURE);
        }
        entries.add(rows.nextValue());
      }
      CsvSchema schema = (CsvSchema) rows.getParser().getSchema();
      schema.forEach(column -> columns.add(column.getName()));
    } catch (JsonProcessingException e) {
      throw new DatasetException(
          list, "not comma-separated rows: " + e.getOriginalMessage() + CURE, e);
    } catch (IOException e) {
      throw new DatasetException(list, "cannot be read: " + FileFaults.reason(e) + CURE, e);
    }
    if (!columns.containsAll(Set.of("sha256", "label"))) {
      throw new DatasetException(list, "has no columns sha256 and label" + CURE);
    }
    return entries;
  }

  /**
   * Writes them into a folder, which is made where it is missing.
   *
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    IdxWriter.write(folder.resolve(PICTURES), pixels, size(), height, width);
    Files.writeString(
        folder.resolve(LIST),
        CSV.writer(CSV.schemaFor(Entry.class).withHeader()).writeValueAsString(entries));
  }

  /**
   * Removes what a folder has of them.
   *
   * @throws IOException if a file cannot be removed
   */
  public static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(LIST));
    Files.deleteIfExists(folder.resolve(PICTURES));
  }

  /** The hash of the pictures and of what they are, in lower-case hexadecimal. */
  public String sha256() {
    Sha256 hash = new Sha256().add(pixels);
    entries.forEach(entry -> hash.add(entry.sha256().getBytes(StandardCharsets.US_ASCII)));
    return hash.hex();
  }

  /** The number of photographs. */
  public int size() {
    return entries.size();
  }

  /** Width of every picture in pixels. */
  public int width() {
    return width;
  }

  /** Height of every picture in pixels. */
  public int height() {
    return height;
  }

  /** The photographs, in the order of the pictures. */
  public List<Entry> entries() {
    return entries;
  }

  /** Whether there is a picture of a photograph. */
  public boolean has(String sha256) {
    return positions.containsKey(sha256);
  }

  /** A copy of the {@code width * height} pixels of a photograph's picture. */
  public Optional<byte[]> pixels(String sha256) {
    return Optional.ofNullable(positions.get(sha256))
        .map(
            position -> {
              byte[] copy = new byte[width * height];
              System.arraycopy(pixels, position * copy.length, copy, 0, copy.length);
              return copy;
            });
  }
}
