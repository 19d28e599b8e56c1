package io.penderie.server.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.files.Json;
import io.penderie.registry.ModelRegistry;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.training.Hyperparameter;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.TrainingConfigJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;

/**
 * What somebody asks for when they start a run; a member that is not known is an error, since it is
 * a choice that would silently not be made.
 *
 * @param version the name of the version to be; null for one that is made
 * @param initialVersion whose parameters to start from; null for fresh ones
 * @param configuration every choice, with defaults where none was made
 */
record RunRequest(String version, String initialVersion, JsonNode configuration) {

  /** The largest body; a whole configuration has not a twentieth of it. */
  static final int LONGEST = 64 << 10;

  private static final String VERSION = "version";
  private static final String INITIAL_VERSION = "initialVersion";
  private static final String CONFIGURATION = "configuration";
  private static final Set<String> MEMBERS = Set.of(VERSION, INITIAL_VERSION, CONFIGURATION);

  /**
   * Reads a body; an empty one asks for all defaults.
   *
   * @param threads of a run that does not say
   * @throws ProblemException if it is too long or not an object in JSON
   * @throws InvalidConfigException naming the member that is at fault
   */
  static RunRequest read(InputStream body, int threads) throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE, "The body is too large; at most 64 KiB are taken.");
    }
    ObjectNode request = object(bytes);
    for (Iterator<String> names = request.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!MEMBERS.contains(name)) {
        throw new InvalidConfigException(
            name, "is not known here; a request has version, initialVersion and configuration");
      }
    }
    return new RunRequest(
        name(request, VERSION),
        name(request, INITIAL_VERSION),
        configuration(request.get(CONFIGURATION), threads));
  }

  /** The configuration of a run that chooses nothing. */
  static JsonNode defaults(int threads) {
    return configuration(null, threads);
  }

  private static ObjectNode object(byte[] bytes) {
    try {
      JsonNode node = bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : Json.tree(bytes);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "The body is not valid JSON" + Json.place(e) + ".");
    }
    throw new ProblemException(ProblemType.INVALID_REQUEST, "The body is not a JSON object.");
  }

  private static String name(ObjectNode request, String member) {
    JsonNode value = request.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || !ModelRegistry.isName(value.asText())) {
      throw new InvalidConfigException(
          member,
          "is not the name of a version: lower-case letters, digits, dots, underscores and"
              + " hyphens, at most 100, a letter or digit first");
    }
    return value.asText();
  }

  private static JsonNode configuration(JsonNode given, int threads) {
    JsonNode choices =
        given == null || given.isNull() ? JsonNodeFactory.instance.objectNode() : given;
    String own = Hyperparameter.THREADS.field();
    if (choices instanceof ObjectNode object && !object.has(own)) {
      choices = object.deepCopy().put(own, threads);
    }
    return TrainingConfigJson.toJson(TrainingConfigJson.parse(choices));
  }
}
