package io.penderie.model;

import ai.djl.nn.Block;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.penderie.dataset.Dataset;
import io.penderie.picture.Enlargement;
import io.penderie.picture.Size;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network without parameters, by the name that model cards use: a family, and where that leaves
 * them open a width and a depth, as in {@code scaled-resnet-24x2}.
 *
 * @param family the kind of network
 * @param width filters of its first stage; 0 where the family says it
 * @param depth residual blocks in each stage; 0 where the family says it
 */
public record Architecture(ArchitectureFamily family, int width, int depth) {

  public static final Architecture REPORT_CNN = fixed(ArchitectureFamily.REPORT_CNN);
  public static final Architecture GARMENT_RESNET = fixed(ArchitectureFamily.GARMENT_RESNET);
  public static final Architecture POOLED_RESNET = fixed(ArchitectureFamily.POOLED_RESNET);
  public static final Architecture DETAIL_RESNET = fixed(ArchitectureFamily.DETAIL_RESNET);

  public static final int MOST_WIDTH = 256;
  public static final int MOST_DEPTH = 16;

  private static final Pattern SCALED = Pattern.compile("(.+)-([1-9]\\d{0,2})x([1-9]\\d?)");

  /**
   * @throws IllegalArgumentException if width or depth is not 1 to {@link #MOST_WIDTH} and {@link
   *     #MOST_DEPTH}, or not 0 where the family says it
   */
  public Architecture {
    boolean fits =
        family.scaled()
            ? width >= 1 && width <= MOST_WIDTH && depth >= 1 && depth <= MOST_DEPTH
            : width == 0 && depth == 0;
    if (!fits) {
      throw new IllegalArgumentException(
          "there is no %s of width %d and depth %d".formatted(family.id(), width, depth));
    }
  }

  private static Architecture fixed(ArchitectureFamily family) {
    return new Architecture(family, 0, 0);
  }

  /** One of a family; width and depth count only where it leaves them open. */
  public static Architecture of(ArchitectureFamily family, int width, int depth) {
    return family.scaled() ? new Architecture(family, width, depth) : fixed(family);
  }

  /**
   * Finds one by its name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  @JsonCreator
  public static Architecture of(String id) {
    Matcher scaled = SCALED.matcher(id);
    String name = scaled.matches() ? scaled.group(1) : id;
    return Arrays.stream(ArchitectureFamily.values())
        .filter(family -> family.id().equals(name) && family.scaled() == scaled.matches())
        .findFirst()
        .map(
            family ->
                family.scaled()
                    ? new Architecture(
                        family,
                        Integer.parseInt(scaled.group(2)),
                        Integer.parseInt(scaled.group(3)))
                    : fixed(family))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no architecture \"" + id + "\"; there are " + String.join(", ", forms())));
  }

  /** The names that there are, with letters where one has numbers. */
  public static List<String> forms() {
    return Arrays.stream(ArchitectureFamily.values())
        .map(family -> family.scaled() ? family.id() + "-WIDTHxDEPTH" : family.id())
        .toList();
  }

  /** The name on cards, such as {@code report-cnn}. */
  @JsonValue
  public String id() {
    return family.scaled() ? "%s-%dx%d".formatted(family.id(), width, depth) : family.id();
  }

  /**
   * How much larger the pictures that it takes are than the dataset's, 1 or more: photographs have
   * more to show, and the dataset's own are enlarged ({@link Enlargement}).
   */
  public int enlargement() {
    return family.enlargement();
  }

  /** The size of its pictures for a dataset's, see {@link #enlargement}. */
  public Size inputOf(Size dataset) {
    return new Size(dataset.width() * enlargement(), dataset.height() * enlargement());
  }

  /** The same for a dataset: pictures that people bring are prepared in the network's size. */
  public int enlargementOf(Dataset dataset) {
    return dataset.own() ? 1 : enlargement();
  }

  /** Whether one more output, the last, stands for pictures that show none of the classes. */
  public boolean rejecting() {
    return family.rejecting();
  }

  /** The number of outputs for so many classes. */
  public int outputs(int classes) {
    return family.outputs(classes);
  }

  /** What maps (batch, channels, height, width) to logits of (batch, {@link #outputs}). */
  List<Layer> layers(InputSpec input, int classes) {
    return family.layers(this, input, classes);
  }

  /** A new block of these layers, without parameters. */
  Block create(InputSpec input, int classes) {
    return LayerBlock.of(layers(input, classes));
  }
}
