package io.penderie.mixture;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.penderie.labelled.LabelledPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A photograph that a mixture is made of, so that anybody can tell whether a picture was learned
 * from.
 *
 * @param sha256 of its file, in lower-case hexadecimal
 * @param part training or validation
 * @param label what people say that it shows
 * @param right the indices of the classes of which each is right, separated by |; empty if it shows
 *     none of them
 * @param kind what sort of picture it is; empty where nobody said
 */
@JsonPropertyOrder({"sha256", "part", "label", "right", "kind"})
public record MixtureSource(String sha256, String part, String label, String right, String kind) {

  /**
   * Reads what is to be written of one.
   *
   * @throws io.penderie.dataset.DatasetException if its file cannot be read
   */
  static MixtureSource of(LabelledPicture photograph, String part) {
    return new MixtureSource(
        photograph.sha256(),
        part,
        photograph.label(),
        photograph.right().stream().map(String::valueOf).collect(Collectors.joining("|")),
        photograph.kind());
  }

  /**
   * Writes a file of comma-separated values (RFC 4180).
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, List<MixtureSource> sources) throws IOException {
    CsvMapper mapper = new CsvMapper();
    Files.writeString(
        file,
        mapper
            .writer(mapper.schemaFor(MixtureSource.class).withHeader())
            .writeValueAsString(sources));
  }
}
