package io.penderie.registry.testing;

import io.penderie.files.JsonFiles;
import io.penderie.files.Sha256;
import io.penderie.model.Network;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Writes a version's files as a test wants them, past all that a registry takes care of. */
public final class VersionFiles {

  private VersionFiles() {}

  /**
   * Writes parameters and card in place of those before; makes the folder if it is missing.
   *
   * @param card makes the card from the hash of the parameters file
   */
  public static ModelVersion write(Path folder, Network network, Function<String, ModelCard> card) {
    try {
      Path parameters = Files.createDirectories(folder).resolve(ModelVersion.PARAMETERS);
      network.save(parameters);
      return write(folder, card.apply(Sha256.of(parameters)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a new card for the parameters that are there. */
  public static ModelVersion write(Path folder, ModelCard card) {
    try {
      JsonFiles.write(folder.resolve(ModelVersion.CARD), card);
      return ModelRegistry.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
