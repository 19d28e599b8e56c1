package io.penderie.server.inference;

import static io.penderie.server.inference.Elements.invalid;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.penderie.model.InputSpec;
import io.penderie.registry.ModelVersion;
import io.penderie.server.inference.InferenceRequest.Asked;
import io.penderie.server.upload.RequestJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a request's body for the version that is to answer it. Used once. */
final class RequestReader {

  private final ModelName model;
  private final List<Output> possible;
  private final byte[] body;
  private final int jsonLength;
  private final InputReader input;

  private String id;
  private boolean inputFound;
  private boolean binaryOutput;
  private final List<Wish> wishes = new ArrayList<>();

  /** An output as it was asked for; without a word of binary data what holds for all holds. */
  private record Wish(Output output, Boolean binary) {}

  /**
   * Nothing read yet.
   *
   * @param header the length of the JSON as it was sent; null where all is JSON
   * @param mostRows how many pictures there may be
   */
  RequestReader(ModelName model, ModelVersion version, byte[] body, String header, int mostRows) {
    InputSpec spec = version.card().input();
    this.model = model;
    this.possible = Output.of(version);
    this.body = body;
    this.jsonLength = header == null ? body.length : length(header, body.length);
    this.input =
        new InputReader(
            body,
            Tensor.input(model, spec),
            model.pixels() ? new PixelElements(spec, mostRows) : new FileElements(body, mostRows),
            mostRows);
  }

  private static int length(String header, int most) {
    if (!header.matches("\\d{1,9}") || Integer.parseInt(header) > most) {
      throw invalid(
          InferenceAnswer.JSON_LENGTH
              + " is no length of a JSON object that the body, of "
              + most
              + " bytes, begins with.");
    }
    if (Integer.parseInt(header) == 0) {
      throw invalid(
          "A body of binary data alone is not taken: it begins with a JSON object, whose length "
              + InferenceAnswer.JSON_LENGTH
              + " tells.");
    }
    return Integer.parseInt(header);
  }

  /**
   * Reads it.
   *
   * @throws io.penderie.server.problem.ProblemException if it is malformed
   */
  InferenceRequest read(RequestJson json) {
    json.readObject(body, jsonLength, this::readMember);
    if (!inputFound) {
      throw invalid("The request has no inputs.");
    }
    return new InferenceRequest(model, id, input.finish(jsonLength), outputs());
  }

  private void readMember(String member, JsonParser parser) throws IOException {
    boolean isNull = parser.currentToken() == JsonToken.VALUE_NULL;
    switch (member) {
      case "id" -> id = isNull ? null : Members.text("id", parser, body);
      case "parameters" -> Members.parameters(parser, this::readParameter);
      case "inputs" -> readInputs(parser);
      case "outputs" -> {
        if (!isNull) {
          readOutputs(parser);
        }
      }
      default -> RequestJson.skip(parser);
    }
  }

  private void readParameter(String parameter, JsonParser parser) throws IOException {
    if (parameter.equals("binary_data_output")) {
      binaryOutput = Members.flag(parameter, parser);
    } else {
      RequestJson.skip(parser);
    }
  }

  private void readInputs(JsonParser parser) throws IOException {
    requireList("inputs", parser);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (inputFound) {
        throw invalid("This model has one input, and the request has more.");
      }
      input.read(parser);
      inputFound = true;
    }
  }

  private void readOutputs(JsonParser parser) throws IOException {
    requireList("outputs", parser);
    Set<Output> known = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Wish wish = wish(parser);
      if (!known.add(wish.output)) {
        throw invalid("The output " + wish.output.text() + " is asked for twice.");
      }
      wishes.add(wish);
    }
  }

  private Wish wish(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw invalid("An output is no JSON object.");
    }
    Output[] output = {null};
    Boolean[] binary = {null};
    RequestJson.readMembers(
        parser,
        (member, value) -> {
          switch (member) {
            case "name" -> output[0] = output(Members.text("name", value, body));
            case "parameters" ->
                Members.parameters(
                    value,
                    (parameter, flag) -> {
                      if (parameter.equals("binary_data")) {
                        binary[0] = Members.flag(parameter, flag);
                      } else {
                        RequestJson.skip(flag);
                      }
                    });
            default -> RequestJson.skip(value);
          }
        });
    if (output[0] == null) {
      throw invalid("An output that is asked for has no name.");
    }
    return new Wish(output[0], binary[0]);
  }

  private Output output(String name) {
    return possible.stream()
        .filter(output -> output.text().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                invalid(
                    "This version has no such output; it has "
                        + String.join(", ", possible.stream().map(Output::text).toList())
                        + "."));
  }

  private static void requireList(String member, JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw invalid("The " + member + " are no list.");
    }
  }

  private List<Asked> outputs() {
    return wishes.isEmpty()
        ? possible.stream().map(output -> new Asked(output, binaryOutput)).toList()
        : wishes.stream()
            .map(wish -> new Asked(wish.output, wish.binary == null ? binaryOutput : wish.binary))
            .toList();
  }
}
