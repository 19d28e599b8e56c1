package io.penderie.server.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.dataset.FashionMnist;
import io.penderie.files.Json;
import io.penderie.registry.VersionNames;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.training.Hyperparameter;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.OwnStart;
import io.penderie.training.TrainingConfigJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * What somebody asks for when they start a run; a member that is not known is an error, since it is
 * a choice that would silently not be made.
 *
 * @param version the name of the version to be; null for one that is made
 * @param initialVersion whose parameters to start from; null for fresh ones
 * @param dataset the one that people brought; null for the one that comes with Penderie
 * @param configuration every choice, with defaults where none was made
 */
record RunRequest(String version, String initialVersion, String dataset, JsonNode configuration) {

  /** The largest body; a whole configuration has not a twentieth of it. */
  static final int LONGEST = 64 << 10;

  private static final String VERSION = "version";
  private static final String INITIAL_VERSION = "initialVersion";
  private static final String CONFIGURATION = "configuration";
  private static final String DATASET = "dataset";
  private static final String EXTEND = Hyperparameter.EXTEND.field();
  private static final Set<String> MEMBERS =
      Set.of(VERSION, INITIAL_VERSION, DATASET, CONFIGURATION);

  /** Tells what a run on a dataset of one's own begins with. */
  @FunctionalInterface
  interface OwnStarts {
    /**
     * Looks it up.
     *
     * @param dataset its name
     * @param said whether the request says with which version to begin
     * @param initialVersion that version; null for random numbers
     * @throws InvalidConfigException if there is no such dataset or version
     */
    OwnStart find(String dataset, boolean said, String initialVersion);
  }

  /**
   * Reads a body; an empty one asks for all defaults.
   *
   * @param threads of a run that does not say
   * @param starts for datasets of one's own
   * @throws ProblemException if it is too long or not an object in JSON
   * @throws InvalidConfigException naming the member that is at fault
   */
  static RunRequest read(InputStream body, int threads, OwnStarts starts) throws IOException {
    return of(object(body), threads, starts);
  }

  /**
   * The object in a body; an empty body is an empty object.
   *
   * @throws ProblemException if it is too long or not an object in JSON
   */
  static ObjectNode object(InputStream body) throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE, "The body is too large; at most 64 KiB are taken.");
    }
    return object(bytes);
  }

  /**
   * What somebody asks for who chooses nothing.
   *
   * @param dataset from which to learn; null for the one that comes with Penderie
   * @throws InvalidConfigException if nothing can be learned from it
   */
  static RunRequest ofNothing(String dataset, int threads, OwnStarts starts) {
    return of(JsonNodeFactory.instance.objectNode().put(DATASET, dataset), threads, starts);
  }

  private static RunRequest of(ObjectNode request, int threads, OwnStarts starts) {
    for (Iterator<String> names = request.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!MEMBERS.contains(name)) {
        throw new InvalidConfigException(
            name,
            "is not known here; a request has version, initialVersion, dataset and configuration");
      }
    }
    String initial = name(request, INITIAL_VERSION);
    String dataset = name(request, DATASET);
    if (dataset == null || dataset.equals(FashionMnist.NAME)) {
      return new RunRequest(
          name(request, VERSION),
          initial,
          null,
          configuration(request.get(CONFIGURATION), threads, Map.of()));
    }
    OwnStart start = starts.find(dataset, request.has(INITIAL_VERSION), initial);
    return new RunRequest(
        name(request, VERSION),
        start.initial() == null ? null : start.initial().name(),
        dataset,
        configuration(
            request.get(CONFIGURATION),
            threads,
            start.defaults(request.path(CONFIGURATION).path(EXTEND).asBoolean())));
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

  /**
   * A name in a request; null if there is none.
   *
   * @throws InvalidConfigException if it is no name
   */
  static String name(ObjectNode request, String member) {
    JsonNode value = request.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || !VersionNames.isName(value.asText())) {
      throw new InvalidConfigException(member, "is not a name: " + VersionNames.RULE);
    }
    return value.asText();
  }

  private static JsonNode configuration(
      JsonNode given, int threads, Map<Hyperparameter, Object> defaults) {
    JsonNode choices =
        given == null || given.isNull() ? JsonNodeFactory.instance.objectNode() : given;
    String own = Hyperparameter.THREADS.field();
    if (choices instanceof ObjectNode object && !object.has(own)) {
      choices = object.deepCopy().put(own, threads);
    }
    return TrainingConfigJson.toJson(TrainingConfigJson.parse(choices, defaults));
  }
}
