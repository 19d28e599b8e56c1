package io.penderie.server.inference;

import static io.penderie.server.inference.Elements.invalid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.files.Json;
import io.penderie.server.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/** What is asked of the repository: an object, or nothing at all. Of it what is known is read. */
final class RepositoryForm {

  private final JsonNode json;
  private final JsonNode parameters;

  private RepositoryForm(JsonNode json, JsonNode parameters) {
    this.json = json;
    this.parameters = parameters;
  }

  /**
   * Reads one.
   *
   * @param body whose size has been looked at
   * @throws ProblemException if it is no JSON object
   */
  static RepositoryForm read(InputStream body) throws IOException {
    JsonNode json;
    try {
      json = Json.tree(body.readAllBytes());
    } catch (JsonProcessingException e) {
      throw invalid("The body is not valid JSON" + Json.place(e) + ".");
    }
    if (!json.isMissingNode() && !json.isObject()) {
      throw invalid("The body is no JSON object.");
    }
    JsonNode parameters = json.path("parameters");
    if (!parameters.isMissingNode() && !parameters.isNull() && !parameters.isObject()) {
      throw invalid("Parameters are no JSON object.");
    }
    return new RepositoryForm(json, parameters);
  }

  /** Whether only what can answer is listed. */
  boolean ready() {
    JsonNode ready = json.path("ready");
    if (!ready.isMissingNode() && !ready.isBoolean()) {
      throw invalid("The member ready is neither true nor false.");
    }
    return ready.booleanValue();
  }

  /** Which version is to answer; null where nobody says. */
  String version() {
    JsonNode version = parameters.path("version");
    if (!version.isMissingNode() && !version.isTextual()) {
      throw invalid("The parameter version is no text, the name of a version.");
    }
    return version.textValue();
  }

  /**
   * Refuses a model that comes with the request.
   *
   * @throws ProblemException if there is one
   */
  void requireNoFiles() {
    parameters
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (name.equals("config") || name.startsWith("file:")) {
                throw invalid(
                    "Models are trained here and not sent: there is no parameter config or file.");
              }
            });
  }
}
