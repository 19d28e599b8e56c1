package io.penderie.foreign;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.model.Architecture;
import io.penderie.model.ForeignShape;
import io.penderie.model.ForeignShape.Layout;
import io.penderie.model.InputSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Brings together what a file, its card and the dataset say of a network's input and output. */
record ShapeFinder(Dataset dataset, ForeignCard card) {

  /**
   * The shape of a network that takes in such lengths.
   *
   * @param lengths of its input, batch first; 0 for each that the file leaves open
   * @throws ForeignException where they contradict or leave something open
   */
  ForeignShape of(List<Long> lengths) {
    Layout layout = layout(lengths);
    ForeignCard.Input said = card.input();
    ImageSet pictures = dataset.test();
    int channels =
        agreed(
            "channels",
            said.channels(),
            switch (layout) {
              case NCHW -> lengths.get(1);
              case NHWC -> lengths.get(3);
              case NHW -> 1L;
              case FLAT -> 0L;
            },
            pictures.channels());
    int height = agreed("height", said.height(), length(lengths, layout, 0), pictures.height());
    int width = agreed("width", said.width(), length(lengths, layout, 1), pictures.width());
    if (channels != pictures.channels() && !(channels == 3 && pictures.channels() == 1)) {
      throw new ForeignException(
          "the network takes %d channels, and the pictures of %s have %d"
              .formatted(channels, dataset.name(), pictures.channels()));
    }
    if (said.mean().size() != 1 && said.mean().size() != channels) {
      throw new ForeignException(
          "input.mean has %d numbers for %d channels".formatted(said.mean().size(), channels));
    }
    boolean each = said.mean().size() > 1;
    return new ForeignShape(
        spec(width, height, each),
        channels,
        layout,
        each ? said.mean() : List.of(),
        each ? said.deviation() : List.of(),
        card.output() == ForeignCard.Output.PROBABILITIES,
        order());
  }

  /**
   * What one of Penderie's networks takes in, of which the file has the parameters alone.
   *
   * @throws ForeignException where card, network and dataset contradict
   */
  InputSpec of(Architecture architecture) {
    ImageSet pictures = dataset.test();
    int factor = architecture.enlargementOf(dataset);
    ForeignShape shape =
        of(
            List.of(
                0L,
                (long) pictures.channels(),
                (long) pictures.height() * factor,
                (long) pictures.width() * factor));
    if (!shape.mean().isEmpty() || shape.probabilities() || !shape.inOrder()) {
      throw new ForeignException(
          "parameters alone go with one mean and deviation, logits, and the dataset's order of"
              + " classes; export the network as ONNX for others");
    }
    return shape.spec();
  }

  /** What the network takes in here. */
  private InputSpec spec(int width, int height, boolean each) {
    try {
      return new InputSpec(
          width,
          height,
          dataset.test().channels(),
          each ? 0 : card.input().mean().get(0),
          each ? 1 : card.input().deviation().get(0),
          dataset.recipe());
    } catch (IllegalArgumentException e) {
      throw new ForeignException("its card says " + e.getMessage(), e);
    }
  }

  private Layout layout(List<Long> lengths) {
    Layout said = card.input().layout();
    Layout found =
        switch (lengths.size()) {
          case 2 -> Layout.FLAT;
          case 3 -> Layout.NHW;
          case 4 ->
              isChannels(lengths.get(1)) == isChannels(lengths.get(3))
                  ? said
                  : isChannels(lengths.get(1)) ? Layout.NCHW : Layout.NHWC;
          default ->
              throw new ForeignException(
                  "the network takes tensors of %d lengths, which are no pictures"
                      .formatted(lengths.size()));
        };
    if (found == null) {
      throw new ForeignException(
          "its card must say input.layout, nchw or nhwc: the file does not tell which of the"
              + " lengths are the channels");
    }
    if (said != null && said != found) {
      throw new ForeignException(
          "its card says input.layout %s, the file has a tensor of %s".formatted(said, lengths));
    }
    return found;
  }

  private static boolean isChannels(long length) {
    return length == 1 || length == 3;
  }

  /** One of the two sides; 0 where the file leaves it open. */
  private static long length(List<Long> lengths, Layout layout, int side) {
    return switch (layout) {
      case NCHW -> lengths.get(2 + side);
      case NHWC, NHW -> lengths.get(1 + side);
      case FLAT -> 0;
    };
  }

  private static int agreed(String name, Integer said, long found, int otherwise) {
    if (said != null && found > 0 && said != found) {
      throw new ForeignException(
          "its card says input.%s %d, the file %d".formatted(name, said, found));
    }
    long length = said != null ? said : found > 0 ? found : otherwise;
    if (length < 1 || length > InputSpec.LONGEST_SIDE) {
      throw new ForeignException(
          "input.%s is %d, not 1 to %d".formatted(name, length, InputSpec.LONGEST_SIDE));
    }
    return (int) length;
  }

  private List<Integer> order() {
    List<String> wanted = dataset.labels().english();
    List<Integer> order = new ArrayList<>();
    List<String> has = card.classes() == null ? wanted : card.classes();
    if (has.size() != wanted.size()
        || new HashSet<>(has).size() != has.size()
        || !new HashSet<>(has).equals(new HashSet<>(wanted))) {
      throw new ForeignException(
          "its card names the classes %s; those of %s are %s"
              .formatted(has, dataset.name(), wanted));
    }
    wanted.forEach(name -> order.add(has.indexOf(name)));
    if (card.tellsNone()) {
      order.add(has.size());
    }
    return order;
  }
}
