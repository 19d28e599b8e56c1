package io.penderie.model;

import ai.djl.nn.Block;
import com.fasterxml.jackson.annotation.JsonValue;
import io.penderie.dataset.Dataset;
import io.penderie.picture.Enlargement;
import io.penderie.picture.Size;
import java.util.Arrays;
import java.util.List;

/** The networks that can be trained here, by the names that model cards and options use. */
public enum Architecture {
  /** The network of the report that Penderie grew out of, see {@link ReportCnn}. */
  REPORT_CNN("report-cnn", 1, false) {
    @Override
    List<Layer> layers(InputSpec input, int classes) {
      return ReportCnn.layers(input, classes);
    }
  },
  /** For photographs and the dataset's pictures alike, see {@link GarmentResNet}. */
  GARMENT_RESNET("garment-resnet", 2, true) {
    @Override
    List<Layer> layers(InputSpec input, int classes) {
      return GarmentResNet.layers(outputs(classes));
    }
  },
  /** For pictures of the dataset's size, with more time than the report's, {@link PooledResNet}. */
  POOLED_RESNET("pooled-resnet", 1, true) {
    @Override
    List<Layer> layers(InputSpec input, int classes) {
      return PooledResNet.layers(input, outputs(classes));
    }
  },

  /** The same for pictures of twice the edge, {@link PooledResNet#createForDetail}. */
  DETAIL_RESNET("detail-resnet", 2, true) {
    @Override
    List<Layer> layers(InputSpec input, int classes) {
      return PooledResNet.layersForDetail(input, outputs(classes));
    }
  };

  private final String id;
  private final int enlargement;
  private final boolean rejecting;

  Architecture(String id, int enlargement, boolean rejecting) {
    this.id = id;
    this.enlargement = enlargement;
    this.rejecting = rejecting;
  }

  /** The name on cards and command lines, such as {@code report-cnn}. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * How much larger the pictures that it takes are than the dataset's, 1 or more: photographs have
   * more to show, and the dataset's own are enlarged ({@link Enlargement}).
   */
  public int enlargement() {
    return enlargement;
  }

  /** The size of its pictures for a dataset's, see {@link #enlargement}. */
  public Size inputOf(Size dataset) {
    return new Size(dataset.width() * enlargement, dataset.height() * enlargement);
  }

  /** The same for a dataset: pictures that people bring are prepared in the network's size. */
  public int enlargementOf(Dataset dataset) {
    return dataset.own() ? 1 : enlargement;
  }

  /** Whether one more output, the last, stands for pictures that show none of the classes. */
  public boolean rejecting() {
    return rejecting;
  }

  /** The number of outputs for so many classes. */
  public int outputs(int classes) {
    return rejecting ? classes + 1 : classes;
  }

  /** What maps (batch, channels, height, width) to logits of (batch, {@link #outputs}). */
  abstract List<Layer> layers(InputSpec input, int classes);

  /** A new block of these layers, without parameters. */
  Block create(InputSpec input, int classes) {
    return LayerBlock.of(layers(input, classes));
  }

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
