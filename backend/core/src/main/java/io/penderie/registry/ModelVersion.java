package io.penderie.registry;

import io.penderie.files.Sha256;
import io.penderie.model.TrainedModel;
import java.io.IOException;
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

  /**
   * Loads it, its parameters checked against its card: as it was exported, or where that cannot be,
   * its parameters into the engine that trained them.
   *
   * @throws RegistryException if the parameters are missing or not those of the card
   * @throws io.penderie.model.ModelException if they do not fit the network
   */
  public TrainedModel load() {
    Path checked = checkedParameters();
    if (card.isForeign()) {
      return TrainedModel.ofImport(
          card.tellsNone(), card.input(), card.labels(), card.calibrationOrNone(), checked);
    }
    return VersionExport.load(this)
        .orElseGet(
            () ->
                TrainedModel.load(
                    card.architecture(),
                    card.input(),
                    card.labels(),
                    card.calibrationOrNone(),
                    checked));
  }

  /**
   * The file of its parameters, once it is known to be the one of its card.
   *
   * @throws RegistryException if it is missing or another one
   */
  public Path checkedParameters() {
    return checked(parameters(), card.parametersSha256());
  }

  /**
   * The file of its export, once it is known to be the one of its card, which tells of one.
   *
   * @throws RegistryException if it is missing or another one
   */
  public Path checkedExport() {
    return card.isForeign() ? checkedParameters() : checked(export(), card.export().sha256());
  }

  private static Path checked(Path file, String sha256) {
    String found;
    try {
      found = Sha256.of(file);
    } catch (IOException e) {
      throw new RegistryException(file + ": cannot be read", e);
    }
    if (!found.equals(sha256)) {
      throw new RegistryException(
          file + ": its SHA-256 is " + found + ", the model card says " + sha256);
    }
    return file;
  }
}
