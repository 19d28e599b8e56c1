package io.penderie.photo.garment;

import io.penderie.photo.garment.GarmentFinder.Finding;
import io.penderie.photo.garment.StagePicture.Stage;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.PlanarPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one picture was prepared: the ways to read it, and how each looked on the way. */
public final class Preparation {

  private final ColorPicture upright;
  private final List<Reading> readings;

  /**
   * Keeps what the steps made.
   *
   * @param readings at least one, the likeliest first
   */
  Preparation(ColorPicture upright, List<Reading> readings) {
    this.upright = upright;
    this.readings = List.copyOf(readings);
  }

  /** Of a picture of which nothing is left out. */
  public static Preparation asItIs(ColorPicture upright, PlanarPicture picture) {
    return new Preparation(
        upright, List.of(new Reading(ReadingKind.AS_IS, false, upright, null, picture)));
  }

  /**
   * The ways to read it, by shape alone the likeliest first; one where it is of the data set's kind
   * or a person said how to take it, and of each kind one at most.
   */
  public List<Reading> readings() {
    return readings;
  }

  /** The reading that is likeliest by shape alone. */
  public Reading first() {
    return readings.get(0);
  }

  /** The reading of a kind, where there is one. */
  public Optional<Reading> reading(ReadingKind kind) {
    return readings.stream().filter(reading -> reading.kind() == kind).findFirst();
  }

  /** Its first reading as the network sees it. */
  public PlanarPicture picture() {
    return first().picture();
  }

  /** Whether it was of the data set's kind already: gray, light on black. */
  public boolean datasetLike() {
    return first().kind() == ReadingKind.AS_IS;
  }

  /**
   * The picture at each stage that it went through, in their order; drawn when asked for.
   *
   * @param reading one of {@link #readings}
   */
  public List<StagePicture> stages(Reading reading) {
    GarmentCutOut cutOut = reading.cutOut();
    List<StagePicture> stages = new ArrayList<>();
    stages.add(StagePicture.of(Stage.UPRIGHT, upright));
    if (cutOut != null) {
      addFinding(cutOut.finding(), stages);
      if (cutOut.found()) {
        stages.add(StagePicture.of(Stage.GARMENT, cutOut.colour(upright)));
      }
      stages.add(StagePicture.of(Stage.GRAY, cutOut.gray()));
    }
    stages.add(StagePicture.of(Stage.PREPARED, reading.picture()));
    return List.copyOf(stages);
  }

  private static void addFinding(Finding finding, List<StagePicture> stages) {
    if (finding == null) {
      return;
    }
    if (finding.background() != null) {
      ColorPicture background = finding.background().picture();
      stages.add(StagePicture.of(Stage.BACKGROUND, background));
      stages.add(
          StagePicture.of(
              Stage.LIKELIHOOD,
              gray(finding.likelihood(), background.width(), background.height())));
    }
    if (finding.mask() != null) {
      stages.add(StagePicture.of(Stage.MASK, finding.mask().picture()));
    }
  }

  private static GrayPicture gray(float[] likelihood, int width, int height) {
    byte[] pixels = new byte[likelihood.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(255 * likelihood[i]);
    }
    return new GrayPicture(width, height, pixels);
  }
}
