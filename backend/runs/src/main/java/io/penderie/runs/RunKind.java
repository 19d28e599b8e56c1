package io.penderie.runs;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.search.SearchSettings;
import java.util.Locale;

/** What a run does with its turn. */
public enum RunKind {
  /** It trains one network, which becomes a version. */
  TRAINING("training run") {
    @Override
    int largestBatch(JsonNode configuration) {
      return configuration.path("batchSize").asInt();
    }
  },
  /** It searches for hyperparameters: many networks, of which none becomes a version. */
  SEARCH("search") {
    @Override
    int largestBatch(JsonNode configuration) {
      return SearchSettings.parse(configuration).largestBatch();
    }
  };

  private final String noun;

  RunKind(String noun) {
    this.noun = noun;
  }

  /** What people call it. */
  String noun() {
    return noun;
  }

  /** The word in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * How many pictures a step of it has at most.
   *
   * @param configuration every choice
   */
  abstract int largestBatch(JsonNode configuration);
}
