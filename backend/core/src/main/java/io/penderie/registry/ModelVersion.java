package io.penderie.registry;

import java.nio.file.Path;

/**
 * One trained network in the registry.
 *
 * @param name unique in its registry; the name of its folder
 * @param folder where its files lie
 * @param card what is known of it
 */
public record ModelVersion(String name, Path folder, ModelCard card) {

  /** File names in a version's folder. */
  public static final String CARD = "model-card.json";

  public static final String PARAMETERS = "parameters.params";
  public static final String EXPORT = "network.onnx";
  public static final String EVALUATION = "evaluation.json";
  public static final String ANSWERS = "test-answers.json";
  public static final String PHOTOGRAPHS = "photographs.json";
  public static final String NOTES = "notes.txt";

  /**
   * The parameters, as {@link io.penderie.model.Network#save} writes them; of a foreign network the
   * whole of it, see {@link io.penderie.model.OnnxImport}.
   */
  public Path parameters() {
    return folder.resolve(card.isForeign() ? EXPORT : PARAMETERS);
  }

  /** The network as it is exported for answering; the file may be missing. */
  public Path export() {
    return folder.resolve(EXPORT);
  }

  /** The evaluation on the test split; the file may be missing. */
  public Path evaluation() {
    return folder.resolve(EVALUATION);
  }

  /** The answers to the single pictures of the test split; the file may be missing. */
  public Path answers() {
    return folder.resolve(ANSWERS);
  }

  /** The answers to labelled photographs; the file may be missing. */
  public Path photographs() {
    return folder.resolve(PHOTOGRAPHS);
  }

  /** What a person wrote of it, see {@link VersionNotes}; the file may be missing. */
  public Path notes() {
    return folder.resolve(NOTES);
  }
}
