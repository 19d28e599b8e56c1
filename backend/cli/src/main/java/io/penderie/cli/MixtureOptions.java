package io.penderie.cli;

import io.penderie.dataset.DatasetException;
import io.penderie.mixture.Compactness;
import io.penderie.mixture.MixtureCounts;
import io.penderie.mixture.Things;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What pictures a mixture is made of, beside photographs. */
final class MixtureOptions {

  @Option(
      names = "--things",
      paramLabel = "FOLDER",
      description =
          "Pictures on see-through ground (PNG, GIF, WebP) of things that are none of the classes:"
              + " all in this folder, at any depth. What they show is your word: name no folder that"
              + " holds clothes, shoes, bags or people. Several times for several folders (default:"
              + " none).")
  private List<Path> things = List.of();

  @Option(
      names = "--scenes",
      paramLabel = "N",
      description =
          "Garments of the dataset on plain and drawn grounds to learn from (default:"
              + " ${DEFAULT-VALUE}).")
  private int scenes = 4_500;

  @Option(
      names = "--on-photographs",
      paramLabel = "N",
      description =
          "Garments on the grounds of the photographs, those more often that they show rarely"
              + " (default: ${DEFAULT-VALUE}).")
  private int onPhotographs = 5_000;

  @Option(
      names = "--worn",
      paramLabel = "N",
      description = "Garments on drawn people (default: ${DEFAULT-VALUE}).")
  private int worn = 2_500;

  @Option(
      names = "--shop-shots",
      paramLabel = "N",
      description = "Garments on white and light gray (default: ${DEFAULT-VALUE}).")
  private int shopShots = 2_000;

  @Option(
      names = "--thing-scenes",
      paramLabel = "N",
      description =
          "Pictures of things that are none of the classes: those of --things, and some that are"
              + " drawn (default: ${DEFAULT-VALUE}).")
  private int thingScenes = 5_000;

  @Option(
      names = "--no-garments",
      paramLabel = "N",
      description =
          "Shapes, noise, letters and empty grounds to learn from (default: ${DEFAULT-VALUE}).")
  private int noGarments = 4_000;

  @Option(
      names = "--per-photograph",
      paramLabel = "N",
      description =
          "The most pictures to learn one photograph from: what the service takes first, and other"
              + " readings at random (default: all readings, and another crop).")
  private int perPhotograph = Compactness.NONE.perPhotograph();

  @Option(
      names = "--gray-levels",
      paramLabel = "N",
      description =
          "How many grays the pictures have, a power of two; with 64 the files are a third smaller"
              + " (default: ${DEFAULT-VALUE}).")
  private int grayLevels = Compactness.NONE.grayLevels();

  /**
   * How many of each kind.
   *
   * @throws IllegalArgumentException if that cannot be
   */
  MixtureCounts counts() {
    MixtureCounts counts =
        new MixtureCounts(scenes, onPhotographs, worn, shopShots, noGarments, thingScenes);
    if (counts.tenth().garments() == 0) {
      throw new IllegalArgumentException(
          "one of --scenes, --on-photographs, --worn and --shop-shots is 10 or more");
    }
    return counts;
  }

  /**
   * How the files are kept small.
   *
   * @throws IllegalArgumentException if that cannot be
   */
  Compactness compactness() {
    return new Compactness(perPhotograph, grayLevels);
  }

  /**
   * The things.
   *
   * @param skipped gets a line for each file that cannot be used
   * @throws DatasetException naming the folder that is none
   */
  Things things(PrintWriter skipped) {
    Things found =
        Things.in(things, (file, why) -> skipped.println("skipped " + file + ": " + why));
    skipped.flush();
    return found;
  }
}
