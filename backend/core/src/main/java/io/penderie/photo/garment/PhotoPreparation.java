package io.penderie.photo.garment;

import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.file.Orientation;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.Enlargement;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.Luminance;
import io.penderie.picture.PlanarPicture;
import java.util.List;

/**
 * From the bytes of an image file to the picture that the network sees; safe for many threads.
 *
 * <p>It follows the way in which the data set was made (Xiao, Rasul, Vollgraf 2017, section 2: trim
 * to the garment, longest edge to 28, centre, negative, gray), and goes further where photographs
 * need it, for theirs were taken on white paper.
 *
 * <ol>
 *   <li>Decode within bounds ({@link ImageDecoder}): PNG, JPEG, GIF (first frame), BMP or WebP,
 *       told apart by content; shrink to the working size, lay over white where transparent.
 *   <li>Turn it upright as its EXIF block says ({@link Orientation}).
 *   <li>A picture that is gray, opaque and of the data set's size by now is one of the kind that
 *       the network learned from, and passes as it is, byte for byte; unless it is on a light
 *       ground, and the network learned from pictures on a dark one.
 *   <li>So does, cropped and fitted to the data set's size, a gray picture of another size on plain
 *       black: it is light on black already ({@link DatasetLike}).
 *   <li>Any other one is a photograph: the garment is told from its background ({@link
 *       GarmentFinder}), cropped ({@link CropBox}), made gray ({@link Luminance}) and light on
 *       black ({@link Polarity}, {@link ContrastStretch}), and what is around it black ({@link
 *       GarmentCutOut}). Where no garment stands out, the whole picture is taken.
 *   <li>Fitted and centred on black in the network's size ({@link Canvas}). A network for larger
 *       pictures than the data set's so gets those enlarged, by linear interpolation, and
 *       photographs with more detail.
 * </ol>
 */
public final class PhotoPreparation {

  /** Longest edge in pixels: a garment that takes up a third of it still shrinks threefold. */
  private static final int WORKING_EDGE = 256;

  /** A garment of the data set touches the edges of its plot; what covers more is a pattern. */
  private static final double TOUCHED = 0.2;

  private static final InputSpec DATASET = InputSpec.FASHION_MNIST;

  private final ImageDecoder decoder;

  /** The size of the pictures that the network learned from. */
  private final int datasetWidth;

  private final int datasetHeight;
  private final int width;

  /** Whether the network learned from pictures whose ground is dark, as Fashion-MNIST's is. */
  private final boolean darkGround;

  private final List<PreparationStep> datasetSteps;
  private final Canvas canvas;

  /**
   * Prepares for one network; cheap.
   *
   * @param limits what is refused
   * @param input of the network. A size that is a whole multiple of the data set's says that the
   *     network sees the data set's pictures enlarged; a mean below one half, that they are dark
   */
  public PhotoPreparation(ImageLimits limits, InputSpec input) {
    int longest = Math.max(input.width(), input.height());
    this.decoder = new ImageDecoder(limits, Math.max(WORKING_EDGE, longest));
    boolean enlarged =
        input.width() % DATASET.width() == 0
            && input.width() / DATASET.width() * DATASET.height() == input.height();
    this.width = input.width();
    this.darkGround = input.mean() < 0.5f;
    this.datasetWidth = enlarged ? DATASET.width() : input.width();
    this.datasetHeight = enlarged ? DATASET.height() : input.height();
    this.canvas = new Canvas(input.width(), input.height());
    this.datasetSteps =
        List.of(new BlackBackground(), new GarmentCrop(), new Canvas(datasetWidth, datasetHeight));
  }

  /**
   * Prepares one picture.
   *
   * @param file the whole file
   * @return a picture of the network's size
   * @throws ImageRejectedException when the file cannot be used; nothing else comes out of a bad
   *     file
   */
  public GrayPicture prepare(byte[] file) {
    return prepare(file, Corrections.NONE).picture().plane(0);
  }

  /**
   * Prepares one picture as a person says, and keeps how it looked on the way.
   *
   * @param file the whole file
   * @throws ImageRejectedException when the file cannot be used
   */
  public Preparation prepare(byte[] file, Corrections corrections) {
    ImageDecoder.Decoded decoded = decoder.decode(file);
    ColorPicture upright = decoded.orientation().upright(decoded.picture());
    if (!corrections.equals(Corrections.NONE)) {
      GarmentCutOut cutOut = GarmentCutOut.of(upright, corrections);
      ReadingKind kind = cutOut.found() ? ReadingKind.CUT : ReadingKind.WHOLE;
      return new Preparation(upright, List.of(reading(kind, upright, cutOut)));
    }
    boolean ready =
        decoded.plain()
            && upright.width() == datasetWidth
            && upright.height() == datasetHeight
            && (!darkGround || DatasetLike.hasDarkCorner(upright));
    if (ready || DatasetLike.test(upright)) {
      GrayPicture gray = Luminance.of(upright);
      PlanarPicture picture = PlanarPicture.of(enlarged(ready ? gray : likeDataset(gray)));
      CropBox fitted =
          ready ? CropBox.whole(upright.width(), upright.height()) : garmentLikeDataset(gray);
      return new Preparation(
          upright, List.of(new Reading(ReadingKind.AS_IS, false, upright, null, picture, fitted)));
    }
    Photograph photograph = new Photograph(upright);
    GarmentCutOut cutOut = GarmentCutOut.of(photograph);
    return new Preparation(
        upright, Readings.of(photograph, cutOut, canvas, box -> inside(upright, box)));
  }

  private Reading reading(ReadingKind kind, ColorPicture upright, GarmentCutOut cutOut) {
    return new Reading(kind, false, upright, cutOut, PlanarPicture.of(canvas.apply(cutOut.gray())));
  }

  private GrayPicture likeDataset(GrayPicture picture) {
    for (PreparationStep step : datasetSteps) {
      picture = step.apply(picture);
    }
    return picture;
  }

  /** Where {@link #likeDataset} crops. */
  private static CropBox garmentLikeDataset(GrayPicture picture) {
    return new GarmentCrop().box(new BlackBackground().apply(picture));
  }

  /** Looks through a plot or a screen; what is inside may be a picture of the data set itself. */
  private Reading inside(ColorPicture upright, CropBox box) {
    ColorPicture within = box.cut(upright);
    Photograph photograph = new Photograph(within);
    GrayPicture gray = photograph.gray();
    if (DatasetLike.test(within)) {
      GarmentCutOut asIs = GarmentCutOut.withBackground(gray, box, null, Polarity.POSITIVE);
      CropBox garment = garmentLikeDataset(gray);
      return new Reading(
          ReadingKind.INSIDE,
          false,
          upright,
          asIs,
          PlanarPicture.of(enlarged(likeDataset(gray))),
          garment.within(box));
    }
    if (Border.of(gray).spread() > GarmentCrop.PLAIN_SPREAD) {
      return null; // No page and no plot, but a pattern.
    }
    GarmentFinder.Finding finding = GarmentFinder.find(photograph);
    return finding.mask() == null || finding.mask().shareOfEdge() > TOUCHED
        ? null
        : reading(ReadingKind.INSIDE, upright, GarmentCutOut.masked(gray, box, finding, null));
  }

  /** The same rule by which the network saw the data set's pictures when it learned. */
  private GrayPicture enlarged(GrayPicture picture) {
    int factor = width / datasetWidth;
    return new GrayPicture(
        picture.width() * factor,
        picture.height() * factor,
        Enlargement.enlarge(picture.pixels(), picture.width(), picture.height(), factor));
  }
}
