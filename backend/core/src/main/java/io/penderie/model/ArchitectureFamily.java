package io.penderie.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/** The kinds of network that can be trained here, by the names that options use. */
public enum ArchitectureFamily {
  /** The network of the report that Penderie grew out of, see {@link ReportCnn}. */
  REPORT_CNN("report-cnn", 1, false) {
    @Override
    List<Layer> layers(Architecture of, InputSpec input, int classes) {
      return ReportCnn.layers(input, classes);
    }
  },
  /** For photographs and the dataset's pictures alike, see {@link GarmentResNet}. */
  GARMENT_RESNET("garment-resnet", 2, true) {
    @Override
    List<Layer> layers(Architecture of, InputSpec input, int classes) {
      return GarmentResNet.layers(outputs(classes));
    }
  },
  /** For pictures of the dataset's size, with more time than the report's, {@link PooledResNet}. */
  POOLED_RESNET("pooled-resnet", 1, true) {
    @Override
    List<Layer> layers(Architecture of, InputSpec input, int classes) {
      return PooledResNet.layers(input, outputs(classes));
    }
  },
  /** The same for pictures of twice the edge, {@link PooledResNet#layersForDetail}. */
  DETAIL_RESNET("detail-resnet", 2, true) {
    @Override
    List<Layer> layers(Architecture of, InputSpec input, int classes) {
      return PooledResNet.layersForDetail(input, outputs(classes));
    }
  },
  /** Of any width and depth, see {@link ScaledResNet}. */
  SCALED_RESNET("scaled-resnet", 1, true) {
    @Override
    List<Layer> layers(Architecture of, InputSpec input, int classes) {
      return ScaledResNet.layers(of.width(), of.depth(), input, outputs(classes));
    }
  };

  private final String id;
  private final int enlargement;
  private final boolean rejecting;

  ArchitectureFamily(String id, int enlargement, boolean rejecting) {
    this.id = id;
    this.enlargement = enlargement;
    this.rejecting = rejecting;
  }

  /** The name on command lines and in configurations, such as {@code report-cnn}. */
  @JsonValue
  public String id() {
    return id;
  }

  /** Whether its networks have a width and a depth that somebody chooses. */
  public boolean scaled() {
    return this == SCALED_RESNET;
  }

  /** See {@link Architecture#enlargement}. */
  int enlargement() {
    return enlargement;
  }

  /** Whether one more output, the last, stands for pictures that show none of the classes. */
  public boolean rejecting() {
    return rejecting;
  }

  /** The number of outputs for so many classes. */
  int outputs(int classes) {
    return rejecting ? classes + 1 : classes;
  }

  /** What maps (batch, channels, height, width) to logits of (batch, outputs). */
  abstract List<Layer> layers(Architecture of, InputSpec input, int classes);

  /** The names of all of them. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ArchitectureFamily::id).toList();
  }
}
