package io.penderie.server.model;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.model.NetworkSummary;
import io.penderie.model.NetworkSummary.LayerSummary;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a network is made of and costs.
 *
 * @param name its architecture
 * @param input the shape of a picture: channels, height, width
 * @param layers in the order in which a picture passes them
 * @param trainableParameters what training changes
 * @param parameters with the running statistics of normalisation
 * @param multiplyAdds of one picture
 */
@JsonInclude(NON_NULL)
@Schema(name = "Network", description = "What a network is made of and costs.")
record NetworkView(
    @Schema(description = "Its architecture.") String name,
    @Schema(description = "The shape of a picture: channels, height, width.") List<Integer> input,
    @Schema(description = "In the order in which a picture passes them.") List<LayerView> layers,
    @Schema(description = "What training changes.") long trainableParameters,
    @Schema(description = "With the running statistics of batch normalisation.") long parameters,
    @Schema(description = "Of one picture, in convolutions and dense layers.") long multiplyAdds) {

  /**
   * One layer.
   *
   * @param kind what it does
   * @param kernel edge of the square in pixels; null where there is none
   * @param stride pixels from one square to the next; null where there is none
   * @param rate share of the numbers that dropout sets to zero; null for all else
   * @param output the shape that comes out: channels, height, width, or how many numbers
   * @param trainableParameters what training changes
   * @param parameters with running statistics
   * @param multiplyAdds of one picture
   * @param branch of a residual block, whose counts are in the block's own; null for all else
   */
  @JsonInclude(NON_NULL)
  @Schema(name = "NetworkLayer")
  record LayerView(
      @Schema(
              enumeration = {
                "convolution",
                "batch-normalisation",
                "relu",
                "max-pooling",
                "global-average-pooling",
                "flattening",
                "dropout",
                "dense",
                "residual"
              })
          String kind,
      @Schema(description = "Edge of the square, in pixels.") Integer kernel,
      @Schema(description = "Pixels from one square to the next.") Integer stride,
      @Schema(description = "Share of the numbers that dropout sets to zero.") Double rate,
      @Schema(description = "Channels, height and width, or how many numbers.")
          List<Integer> output,
      long trainableParameters,
      long parameters,
      long multiplyAdds,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = LayerView.class,
              description = "Of a residual block, whose counts are in the block's own.")
          List<LayerView> branch) {

    private static LayerView of(LayerSummary layer) {
      return new LayerView(
          layer.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          layer.kernel() == 0 ? null : (Integer) layer.kernel(),
          layer.stride() == 0 ? null : (Integer) layer.stride(),
          layer.rate() == 0 ? null : (Double) layer.rate(),
          layer.output(),
          layer.trainableParameters(),
          layer.parameters(),
          layer.multiplyAdds(),
          layer.branch().isEmpty() ? null : layer.branch().stream().map(LayerView::of).toList());
    }
  }

  static NetworkView of(NetworkSummary network) {
    return new NetworkView(
        network.architecture(),
        network.input(),
        network.layers().stream().map(LayerView::of).toList(),
        network.trainableParameters(),
        network.parameters(),
        network.multiplyAdds());
  }
}
