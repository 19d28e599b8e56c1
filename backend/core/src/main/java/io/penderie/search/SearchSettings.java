package io.penderie.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.penderie.files.FileFaults;
import io.penderie.files.Json;
import io.penderie.training.Hyperparameter;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.Range;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingConfigJson;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every choice of a search. As JSON any member may be missing and then has its default.
 *
 * @param configuration what all hyperparameters are that are not searched for, and what the best
 *     ones found must be better than; its {@code epochs} are a whole training
 * @param space what is searched for
 * @param method which trials are trained how far
 * @param resource of what a trial first gets little
 * @param least what each trial first gets: epochs, or a share of the training pictures
 * @param reduction of so many trials one gets so many times as much, 2 or more
 * @param trials how many configurations are tried at most, 1 to {@value #MOST_TRIALS}
 * @param epochs how many epochs over all training pictures the trials may take in all; null for any
 *     number
 * @param minutes how long the trials may train in all; null for any time
 * @param finalists how many of the best are trained again in full, 0 to 10; with those, the
 *     configuration itself is
 * @param repetitions how many times each of these is trained, with another seed each, 1 to 20
 * @param seed of what is drawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchSettings(
    @JsonDeserialize(converter = Configuration.class) TrainingConfig configuration,
    SearchSpace space,
    Method method,
    Resource resource,
    Double least,
    Integer reduction,
    Integer trials,
    Double epochs,
    Double minutes,
    Integer finalists,
    Integer repetitions,
    Long seed) {

  /** Each is a run with files of its own. */
  static final int MOST_TRIALS = 1_000;

  private static final Range EPOCHS = new Range(0, false, 1e6);
  private static final Range MINUTES = new Range(0, false, 1e6);

  /** Which trials are trained how far. */
  public enum Method {
    /**
     * Asynchronous successive halving: of those that have come as far, the best ones get more (Li,
     * Jamieson, Rostamizadeh, Gonina, Ben-tzur, Hardt, Recht, Talwalkar 2020, "A System for
     * Massively Parallel Hyperparameter Tuning", arXiv 1810.05934, algorithm 2).
     */
    ASHA,
    /** Each is trained in full (Bergstra and Bengio 2012, "Random Search for Hyper-Parameter"). */
    RANDOM
  }

  /** Of what trials get more or less. */
  public enum Resource {
    /** Epochs: a trial that gets more goes on from where it is. */
    EPOCHS,
    /** Training pictures: a trial that gets more begins anew. */
    DATA
  }

  static final class Configuration extends StdConverter<JsonNode, TrainingConfig> {
    @Override
    public TrainingConfig convert(JsonNode json) {
      return TrainingConfigJson.parse(json);
    }
  }

  public SearchSettings {
    configuration = configuration == null ? TrainingConfig.defaults() : configuration;
    space = space == null ? SearchSpace.usual() : space;
    method = method == null ? Method.ASHA : method;
    resource = resource == null ? Resource.EPOCHS : resource;
    reduction = reduction == null ? 3 : reduction;
    trials = trials == null ? 24 : trials;
    finalists = finalists == null ? 3 : finalists;
    repetitions = repetitions == null ? 3 : repetitions;
    seed = seed == null ? 1L : seed;
    boolean overEpochs = resource == Resource.EPOCHS;
    least = least == null ? (overEpochs ? 1 : 1.0 / 9) : least;

    new Range(2, true, 10).require("reduction", reduction);
    new Range(1, true, MOST_TRIALS).require("trials", trials);
    new Range(0, true, 10).require("finalists", finalists);
    new Range(1, true, 20).require("repetitions", repetitions);
    new Range(0, false, overEpochs ? configuration.epochs() : 1).require("least", least);
    if (overEpochs && least != Math.rint(least)) {
      throw new InvalidConfigException("least", "is " + least + ", not a number of whole epochs");
    }
    if (epochs != null) {
      EPOCHS.require("epochs", epochs);
    }
    if (minutes != null) {
      MINUTES.require("minutes", minutes);
    }
    if (configuration.validationFraction() == 0) {
      throw new InvalidConfigException(
          "configuration.validationFraction", "is 0, which leaves nothing to choose by");
    }
    space.require(configuration);
  }

  /** What trials get in each round, from the first to all there is. */
  public List<Double> rungs() {
    double most = resource == Resource.EPOCHS ? configuration.epochs() : 1;
    List<Double> rungs = new ArrayList<>();
    if (method == Method.ASHA) {
      // A third of a third of all may be a ninth and a bit.
      for (double amount = least; amount < most * (1 - 1e-9); amount *= reduction) {
        rungs.add(amount);
      }
    }
    rungs.add(most);
    return rungs;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws InvalidConfigException if it is not JSON, or not of a search
   */
  public static SearchSettings read(Path file) throws IOException {
    try {
      return parse(Json.tree(FileFaults.bytes(file)));
    } catch (JsonProcessingException e) {
      throw new InvalidConfigException("", "is not JSON: " + Json.fault(e));
    }
  }

  /**
   * Checks settings and fills their defaults in.
   *
   * @param json an object; null for the defaults
   * @throws InvalidConfigException if a member is unknown, of another type or out of range
   */
  public static SearchSettings parse(JsonNode json) {
    if (json != null && !json.isObject()) {
      throw new InvalidConfigException("", "is not an object");
    }
    try {
      return Json.EXACT
          .readerFor(SearchSettings.class)
          .without(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .readValue(json == null ? JsonNodeFactory.instance.objectNode() : json);
    } catch (JsonProcessingException e) {
      throw fault(e);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** As {@link #parse} takes them. */
  public static JsonNode toJson(SearchSettings settings) {
    return Json.EXACT.valueToTree(settings);
  }

  private static InvalidConfigException fault(JsonProcessingException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidConfigException invalid) {
        return within(failure, invalid);
      }
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      RecordComponent[] known = unknown.getReferringClass().getRecordComponents();
      return new InvalidConfigException(
          path(unknown),
          "is unknown; there are "
              + Arrays.stream(known)
                  .map(RecordComponent::getName)
                  .collect(Collectors.joining(", ")));
    }
    return failure instanceof JsonMappingException mapping
        ? new InvalidConfigException(path(mapping), "is of another type than it should be")
        : new InvalidConfigException("", "is not JSON: " + Json.fault(failure));
  }

  /** A fault in the configuration is told with the place of the configuration. */
  private static InvalidConfigException within(
      JsonProcessingException failure, InvalidConfigException invalid) {
    String path = failure instanceof JsonMappingException mapping ? path(mapping) : "";
    return path.isEmpty() || invalid.field().startsWith(path)
        ? invalid
        : new InvalidConfigException(
            invalid.field().isEmpty() ? path : path + "." + invalid.field(), invalid.fault());
  }

  private static String path(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            one ->
                one.getFieldName() == null ? Integer.toString(one.getIndex()) : one.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** The largest batch that any of its runs may have, which decides how much memory they take. */
  public int largestBatch() {
    Dimension searched = space.dimensions().get(Hyperparameter.BATCH_SIZE.field());
    int own = configuration.batchSize();
    return searched == null
        ? own
        : Math.max(
            own,
            searched.samples(Hyperparameter.BATCH_SIZE).stream()
                .mapToInt(JsonNode::asInt)
                .max()
                .orElse(own));
  }

  /** The configuration of a trial, or of what is trained again in full. */
  TrainingConfig with(Map<String, JsonNode> values) {
    return TrainingConfigJson.parse(SearchSpace.configuration(configuration, values));
  }
}
