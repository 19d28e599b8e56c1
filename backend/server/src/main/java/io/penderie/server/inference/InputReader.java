package io.penderie.server.inference;

import static io.penderie.server.inference.Elements.invalid;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.penderie.server.prediction.PictureSource;
import io.penderie.server.upload.RequestJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the input of a request. Its members come in any order: what the data are is known from the
 * model, and that they are what the request says is checked at the end.
 */
final class InputReader {

  private static final int MOST_DIMENSIONS = 8;
  private static final long NO_SIZE = -1;

  private final byte[] body;
  private final Tensor expected;
  private final Elements elements;
  private final int mostRows;

  private String name;
  private String datatype;
  private List<Long> shape;
  private Nesting nesting;
  private long binarySize = NO_SIZE;

  /**
   * Nothing read yet.
   *
   * @param body of the request
   * @param expected what the model takes
   * @param elements takes the data
   * @param mostRows how many rows there may be
   */
  InputReader(byte[] body, Tensor expected, Elements elements, int mostRows) {
    this.body = body;
    this.expected = expected;
    this.elements = elements;
    this.mostRows = mostRows;
  }

  /** Reads the JSON of the input, whose first token the parser stands at. */
  void read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw invalid("An input is no JSON object.");
    }
    RequestJson.readMembers(parser, this::readMember);
  }

  private void readMember(String member, JsonParser parser) throws IOException {
    switch (member) {
      case "name" -> name = Members.text("name", parser, body);
      case "datatype" -> datatype = Members.text("datatype", parser, body);
      case "shape" -> shape = shape(parser);
      case "data" -> readData(parser);
      case "parameters" -> Members.parameters(parser, this::readParameter);
      default -> RequestJson.skip(parser);
    }
  }

  private void readParameter(String parameter, JsonParser parser) throws IOException {
    if (parameter.equals("binary_data_size")) {
      binarySize = Members.whole("binary_data_size", parser);
    } else {
      RequestJson.skip(parser);
    }
  }

  private static List<Long> shape(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw invalid("The shape is no list.");
    }
    List<Long> dimensions = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (dimensions.size() == MOST_DIMENSIONS) {
        throw invalid("The shape has more than " + MOST_DIMENSIONS + " dimensions.");
      }
      dimensions.add(Members.whole("a dimension of the shape", parser));
    }
    return dimensions;
  }

  private void readData(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw invalid("The data are no list.");
    }
    nesting = new Nesting();
    nesting.openList();
    while (nesting.isOpen()) {
      switch (parser.nextToken()) {
        case START_ARRAY -> nesting.openList();
        case END_ARRAY -> nesting.closeList();
        default -> {
          nesting.element();
          elements.add(parser);
        }
      }
    }
  }

  /**
   * Checks what was read, with the binary data that follow the JSON, and gives it back.
   *
   * @param from where the binary data begin in the body; its end where there are none
   */
  List<PictureSource> finish(int from) {
    requireMember("name", name);
    if (!name.equals(expected.name())) {
      throw invalid("This model has no such input; its input is " + expected.name() + ".");
    }
    requireMember("datatype", datatype);
    if (!datatype.equals(expected.datatype())) {
      throw invalid("The datatype of " + name + " must be " + expected.datatype() + ".");
    }
    requireMember("shape", shape);
    int rows = rows();
    readBinary(from);
    if (nesting != null && !nesting.fits(shape)) {
      throw invalid(
          "The data are nested otherwise than the shape says; one flat list would do, too.");
    }
    if (elements.count() != (long) rows * expected.elements()) {
      throw invalid(
          "There are %d elements, and the shape asks for %d."
              .formatted(elements.count(), (long) rows * expected.elements()));
    }
    return elements.pictures(rows);
  }

  private static void requireMember(String member, Object value) {
    if (value == null) {
      throw invalid("The input has no " + member + ".");
    }
  }

  private int rows() {
    boolean fits =
        shape.size() == expected.shape().size()
            && shape.get(0) > 0
            && expected.shape(1).subList(1, shape.size()).stream()
                .map(Integer::longValue)
                .toList()
                .equals(shape.subList(1, shape.size()));
    if (!fits) {
      throw invalid(
          "The shape of %s must be %s, with one row or more; it is %s."
              .formatted(name, expected.shapeInWords(), shape));
    }
    if (shape.get(0) > mostRows) {
      throw Elements.tooMany(mostRows);
    }
    return shape.get(0).intValue();
  }

  private void readBinary(int from) {
    int there = body.length - from;
    if (binarySize == NO_SIZE) {
      if (there > 0) {
        throw invalid("Bytes follow the JSON, and no input has a binary_data_size.");
      }
      requireMember("data", nesting);
      return;
    }
    if (nesting != null) {
      throw invalid("The input has data in JSON and in binary; one of them is enough.");
    }
    if (binarySize != there) {
      throw invalid(
          "The binary_data_size is %d, and %d bytes follow the JSON.".formatted(binarySize, there));
    }
    elements.addBinary(body, from, body.length);
  }
}
