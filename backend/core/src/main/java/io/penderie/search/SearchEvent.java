package io.penderie.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a search tells while it goes; as JSON each event is one line with a {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
  @JsonSubTypes.Type(value = SearchEvent.Started.class, name = "searchStarted"),
  @JsonSubTypes.Type(value = SearchEvent.RunBegan.class, name = "searchRunBegan"),
  @JsonSubTypes.Type(value = SearchEvent.EpochDone.class, name = "searchEpochDone"),
  @JsonSubTypes.Type(value = SearchEvent.RunMeasured.class, name = "searchRunMeasured"),
  @JsonSubTypes.Type(value = SearchEvent.RunFailed.class, name = "searchRunFailed"),
  @JsonSubTypes.Type(value = SearchEvent.Stopped.class, name = "searchStopped"),
  @JsonSubTypes.Type(value = SearchEvent.Finished.class, name = "searchFinished")
})
public sealed interface SearchEvent {

  /**
   * The first event.
   *
   * @param trials how many there will be at most
   * @param measured how many rounds were measured before
   */
  record Started(String name, int trials, int measured) implements SearchEvent {}

  /**
   * Which run of the search is meant.
   *
   * @param trial its number; 0 for the search's own configuration
   * @param rung from 0 on; null for a full training
   * @param seed of a full training; null for a trial
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Which(int trial, Integer rung, Long seed) {}

  /**
   * A run begins, or goes on.
   *
   * @param values that were drawn for it
   * @param epochs until which it trains
   */
  record RunBegan(Which run, Map<String, JsonNode> values, int epochs) implements SearchEvent {}

  /**
   * An epoch of a run is done.
   *
   * @param epoch from 1 on
   * @param epochs until which it trains
   */
  record EpochDone(Which run, int epoch, int epochs, double validationAccuracy)
      implements SearchEvent {}

  /** A run is done, and what it came to is on disk. */
  record RunMeasured(Which run, double validationAccuracy, double validationLoss)
      implements SearchEvent {}

  /** A run cannot go on, which is a result as well: a sentence. */
  record RunFailed(Which run, String reason) implements SearchEvent {}

  /** The search was asked to stop, and all that it has come to is on disk. */
  record Stopped() implements SearchEvent {}

  /** Nothing is left to do. */
  record Finished() implements SearchEvent {}
}
