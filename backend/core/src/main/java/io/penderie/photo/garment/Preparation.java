package io.penderie.photo.garment;

import io.penderie.photo.garment.GarmentFinder.Finding;
import io.penderie.photo.garment.StagePicture.Stage;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;
import java.util.ArrayList;
import java.util.List;

/** How one photograph was prepared, and how it looked on the way. */
public final class Preparation {

  private final ColorPicture upright;
  private final GarmentCutOut cutOut;
  private final GrayPicture prepared;

  /**
   * Keeps what the steps made.
   *
   * @param cutOut null where the picture is of the data set's kind
   */
  Preparation(ColorPicture upright, GarmentCutOut cutOut, GrayPicture prepared) {
    this.upright = upright;
    this.cutOut = cutOut;
    this.prepared = prepared;
  }

  /** As the network sees it. */
  public GrayPicture picture() {
    return prepared;
  }

  /** Whether it was of the data set's kind already: gray, light on black. */
  public boolean datasetLike() {
    return cutOut == null;
  }

  /** Whether a garment stood out from its background; otherwise the whole picture was taken. */
  public boolean garmentFound() {
    return cutOut == null || cutOut.found();
  }

  /** Whether it became its negative. */
  public Polarity polarity() {
    return cutOut == null ? Polarity.POSITIVE : cutOut.polarity();
  }

  /**
   * Where the garment is in the upright picture; all of it where that is of the data set's kind.
   */
  public Corrections.Area area() {
    if (cutOut == null) {
      return new Corrections.Area(0, 0, 1, 1);
    }
    CropBox box = cutOut.box();
    double width = upright.width();
    double height = upright.height();
    return new Corrections.Area(
        box.left() / width, box.top() / height, box.width() / width, box.height() / height);
  }

  /** The picture at each stage that it went through, in their order; drawn when asked for. */
  public List<StagePicture> stages() {
    List<StagePicture> stages = new ArrayList<>();
    stages.add(StagePicture.of(Stage.UPRIGHT, upright));
    if (cutOut != null) {
      addFinding(cutOut.finding(), stages);
      if (cutOut.found()) {
        stages.add(StagePicture.of(Stage.GARMENT, cutOut.colour(upright)));
      }
      stages.add(StagePicture.of(Stage.GRAY, cutOut.gray()));
    }
    stages.add(StagePicture.of(Stage.PREPARED, prepared));
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
