package io.penderie.registry;

import io.penderie.files.Sha256;
import io.penderie.files.SyncedFiles;
import io.penderie.model.ModelException;
import io.penderie.model.NetworkExport;
import io.penderie.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The export of a version, beside its parameters: made with the version, and loaded where it is the
 * one of the card. It is there to be fast. Whatever is wrong with it is logged, and the parameters
 * answer.
 */
final class VersionExport {

  private static final System.Logger LOG = System.getLogger(VersionExport.class.getName());

  private VersionExport() {}

  /**
   * Exports the parameters of a version that is being made; those of a foreign network are its
   * export.
   *
   * @return the version with its card, which says so; unchanged if this machine cannot export them
   * @throws IOException if the file cannot be written
   */
  static ModelVersion make(ModelVersion version) throws IOException {
    ModelCard card = version.card();
    if (card.isForeign()) {
      return version;
    }
    NetworkExport made;
    try {
      made =
          NetworkExport.of(
              card.architecture(), card.input(), card.labels().size(), version.parameters());
    } catch (ModelException e) {
      LOG.log(System.Logger.Level.WARNING, version.name() + " is not exported: " + e.getMessage());
      return new ModelVersion(version.name(), version.folder(), card.withExport(null));
    }
    SyncedFiles.replace(version.export(), made.bytes());
    ModelCard.Export export =
        new ModelCard.Export(new Sha256().add(made.bytes()).hex(), made.largestDifference());
    return new ModelVersion(version.name(), version.folder(), card.withExport(export));
  }

  /** Loads it; empty if there is none that can be trusted. */
  static Optional<TrainedModel> load(ModelVersion version) {
    ModelCard card = version.card();
    if (card.export() == null) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(version.export());
      if (!new Sha256().add(bytes).hex().equals(card.export().sha256())) {
        return without(version, "its SHA-256 is not the one of the card");
      }
      return Optional.of(
          TrainedModel.ofExport(
              card.tellsNone(), card.input(), card.labels(), card.calibrationOrNone(), bytes));
    } catch (IOException e) {
      return without(version, "it cannot be read");
    } catch (ModelException e) {
      return without(version, e.getMessage());
    }
  }

  private static Optional<TrainedModel> without(ModelVersion version, String why) {
    LOG.log(
        System.Logger.Level.WARNING,
        version.export() + ": " + why + "; the parameters answer, more slowly");
    return Optional.empty();
  }
}
