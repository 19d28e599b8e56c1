package io.penderie.runs;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What somebody asks for with a run.
 *
 * @param version the name of the model version that it will publish; null for one that is made
 * @param initialVersion whose parameters it starts from; null for fresh ones
 * @param dataset the one that people brought from which it learns; null for the one that comes with
 *     Penderie
 * @param configuration every choice
 */
public record RunWish(
    String version, String initialVersion, String dataset, JsonNode configuration) {

  /** The version's name, if need be made of an id. */
  String version(String id) {
    if (version != null) {
      return version;
    }
    String first = dataset == null ? configuration.path("architecture").asText() : dataset;
    return first + "-" + id;
  }
}
