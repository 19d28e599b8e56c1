package io.penderie.server.inference;

import io.penderie.registry.ModelVersion;

/**
 * A version of a model, as the repository's index lists it.
 *
 * @param name of the model
 * @param version its name in the registry
 * @param state {@code READY} where it can be asked, else {@code UNAVAILABLE}
 * @param reason why it cannot; empty where it can
 */
record ModelIndexEntry(String name, String version, String state, String reason) {

  private static final String READY = "READY";

  static ModelIndexEntry of(ModelName model, ModelVersion version, String fault) {
    return new ModelIndexEntry(
        model.text(), version.name(), fault.isEmpty() ? READY : "UNAVAILABLE", fault);
  }

  boolean canAnswer() {
    return state.equals(READY);
  }
}
