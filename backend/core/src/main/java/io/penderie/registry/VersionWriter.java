package io.penderie.registry;

import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.Sha256;
import io.penderie.files.SyncedFiles;
import io.penderie.model.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/**
 * Writes a network into a version's folder, again and again while it is trained.
 *
 * <p>The parameters appear before the card that holds their hash, each atomically. Whoever loads in
 * the moment between the two is told that they do not belong together, and never gets half a file.
 */
public final class VersionWriter {

  private final Path folder;

  /** Makes the folder if it is not there. */
  public VersionWriter(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /**
   * Writes parameters and card in place of those before.
   *
   * @param card makes the card from the hash of the parameters file
   * @return the version as it is on disk now
   */
  public ModelVersion write(Network network, Function<String, ModelCard> card) throws IOException {
    Path parameters = folder.resolve(ModelVersion.PARAMETERS);
    Path unfinished = folder.resolve(ModelVersion.PARAMETERS + ".unfinished");
    SyncedFiles.naming(unfinished, () -> network.save(unfinished));
    ModelCard written = card.apply(Sha256.of(unfinished));
    Files.move(
        unfinished,
        parameters,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return write(written);
  }

  /** Writes a new card for the parameters that are there. */
  public ModelVersion write(ModelCard card) throws IOException {
    JsonFiles.write(folder.resolve(ModelVersion.CARD), card);
    return ModelRegistry.open(folder);
  }

  /**
   * Gives the folder its lasting name, at once and with all its files on the disk.
   *
   * @param target in a folder that exists, on the same file system
   * @return the version there; this writer must not be used any more
   * @throws java.nio.file.FileAlreadyExistsException if something of that name exists
   */
  public ModelVersion publish(Path target) throws IOException {
    Folders.publish(folder, target);
    return ModelRegistry.open(target);
  }
}
