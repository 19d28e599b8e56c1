package io.penderie.training;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.model.Architecture;
import io.penderie.registry.JsonFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link TrainingConfig} as people and programs write it: a JSON object with the record's names,
 * each of which may be missing and then has its default.
 *
 * <p>Every fault is an {@link InvalidConfigException} that tells where it is.
 */
public final class TrainingConfigJson {

  static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final List<String> MEMBERS = names(TrainingConfig.class);
  private static final List<String> SCHEDULE = names(LearningRateSchedule.class);
  private static final List<String> AUGMENTATION = names(Augmentation.class);

  private TrainingConfigJson() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws InvalidConfigException if it is not JSON or not a configuration
   */
  public static TrainingConfig read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      JsonNode json = MAPPER.readTree(bytes);
      if (json.isMissingNode()) {
        throw new InvalidConfigException("", "is empty");
      }
      return parse(json);
    } catch (JsonProcessingException e) {
      throw new InvalidConfigException("", "is not JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * Checks a configuration and fills its defaults in.
   *
   * @param json an object; null for the defaults
   * @throws InvalidConfigException if a member is unknown, of another type or out of range
   */
  public static TrainingConfig parse(JsonNode json) {
    TrainingConfig defaults = TrainingConfig.defaults();
    JsonMembers members = JsonMembers.of("", json == null ? EMPTY : json, MEMBERS);
    return new TrainingConfig(
        members.choice(
            "architecture", defaults.architecture(), Architecture.values(), Architecture::id),
        members.integer("epochs", defaults.epochs()),
        members.integer("batchSize", defaults.batchSize()),
        members.choice(
            "optimizer", defaults.optimizer(), OptimizerKind.values(), OptimizerKind::name),
        members.number("learningRate", defaults.learningRate()),
        members.number("momentum", defaults.momentum()),
        schedule(members.object("schedule", SCHEDULE), defaults.schedule()),
        members.number("weightDecay", defaults.weightDecay()),
        members.number("labelSmoothing", defaults.labelSmoothing()),
        augmentation(members.object("augmentation", AUGMENTATION), defaults.augmentation()),
        members.number("validationFraction", defaults.validationFraction()),
        members.wide("splitSeed", defaults.splitSeed()),
        members.wide("seed", defaults.seed()),
        members.integer("threads", defaults.threads()));
  }

  /** Every member of a configuration; {@link #parse} leads back to it. */
  public static ObjectNode toJson(TrainingConfig config) {
    return JsonFiles.convert(config, ObjectNode.class);
  }

  private static LearningRateSchedule schedule(JsonMembers members, LearningRateSchedule defaults) {
    return new LearningRateSchedule(
        members.choice(
            "shape",
            defaults.shape(),
            LearningRateSchedule.Shape.values(),
            LearningRateSchedule.Shape::name),
        members.number("warmUp", defaults.warmUp()),
        members.integer("stepEpochs", defaults.stepEpochs()),
        members.number("stepFactor", defaults.stepFactor()));
  }

  private static Augmentation augmentation(JsonMembers members, Augmentation defaults) {
    return new Augmentation(
        members.truth("horizontalFlip", defaults.horizontalFlip()),
        members.integer("maxShift", defaults.maxShift()),
        members.number("erasing", defaults.erasing()),
        members.number("erasingMaxArea", defaults.erasingMaxArea()));
  }

  private static List<String> names(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(component -> component.getName()).toList();
  }
}
