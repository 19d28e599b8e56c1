package io.penderie.runs;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What somebody asks for with a run.
 *
 * @param kind what it is to do
 * @param version the name of the model version that it will publish, or of the search; null for one
 *     that is made
 * @param initialVersion whose parameters it starts from; null for fresh ones
 * @param dataset the one that people brought from which it learns; null for the one that comes with
 *     Penderie
 * @param configuration every choice
 */
public record RunWish(
    RunKind kind, String version, String initialVersion, String dataset, JsonNode configuration) {

  /** A training. */
  public RunWish(String version, String initialVersion, String dataset, JsonNode configuration) {
    this(RunKind.TRAINING, version, initialVersion, dataset, configuration);
  }

  /** The version's name, if need be made of an id. */
  String version(String id) {
    if (version != null) {
      return version;
    }
    if (kind == RunKind.SEARCH) {
      return "search-" + id;
    }
    String first = dataset == null ? configuration.path("architecture").asText() : dataset;
    return first + "-" + id;
  }
}
