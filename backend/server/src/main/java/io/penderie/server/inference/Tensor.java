package io.penderie.server.inference;

import io.penderie.model.InputSpec;
import java.util.List;

/**
 * A tensor of a model's metadata.
 *
 * @param name its name
 * @param datatype as the protocol calls it
 * @param shape its dimensions; the first is -1, a row a picture
 */
record Tensor(String name, String datatype, List<Integer> shape) {

  /** As many rows as a request likes. */
  static final int ANY = -1;

  Tensor {
    shape = List.copyOf(shape);
  }

  /** What a model takes of networks that take this. */
  static Tensor input(ModelName model, InputSpec input) {
    if (!model.pixels()) {
      return new Tensor("image", "BYTES", List.of(ANY));
    }
    return new Tensor(
        "pixels",
        "UINT8",
        input.channels() == 1
            ? List.of(ANY, input.height(), input.width())
            : List.of(ANY, input.channels(), input.height(), input.width()));
  }

  /** How many elements a row has. */
  int elements() {
    return shape.stream().skip(1).reduce(1, (some, more) -> some * more);
  }

  /** The dimensions of so many rows. */
  List<Integer> shape(int rows) {
    return shape.stream().map(size -> size == ANY ? Integer.valueOf(rows) : size).toList();
  }

  /** The dimensions for a person. */
  String shapeInWords() {
    return shape.toString().replace("[" + ANY, "[rows");
  }
}
