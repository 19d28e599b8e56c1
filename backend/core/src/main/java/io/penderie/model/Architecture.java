package io.penderie.model;

import ai.djl.nn.Block;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/** The networks that can be trained here, by the names that model cards and options use. */
public enum Architecture {
  /** The network of the report that Penderie grew out of, see {@link ReportCnn}. */
  REPORT_CNN("report-cnn") {
    @Override
    Block create(InputSpec input, int classes) {
      return ReportCnn.create(input, classes);
    }
  };

  private final String id;

  Architecture(String id) {
    this.id = id;
  }

  /** The name on cards and command lines, such as {@code report-cnn}. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * A new block without parameters: it maps (batch, 1, height, width) to (batch, classes) logits.
   */
  abstract Block create(InputSpec input, int classes);

  /** The names of all architectures. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Architecture::id).toList();
  }

  /**
   * Finds one by its name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Architecture of(String id) {
    return Arrays.stream(values())
        .filter(architecture -> architecture.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no architecture \"" + id + "\"; there are " + String.join(", ", ids())));
  }
}
