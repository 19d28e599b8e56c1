package io.penderie.mixture;

import io.penderie.dataset.AnnotatedPictures;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.labelled.LabelledPicture;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.garment.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes both parts of a mixture: scenes of the dataset's garments, photographs, things, and
 * pictures of no garment, all prepared as an upload would be. Those to choose on come from other
 * garments and other photographs than those to learn from; of the dataset only its training files
 * are looked at.
 *
 * <p>What comes out depends on what goes in and the seed alone, not on the number of processors.
 */
public final class MixtureMaker {

  /** Every tenth photograph of a label is to choose on. */
  private static final int HELD_BACK = 10;

  /** Photographs of what is no class are few and like garments: each is there twice as often. */
  private static final int UNKNOWN_REPEATED = 2;

  private final Split split;
  private final int classes;
  private final PhotoPreparation preparation;
  private final InputSpec input;
  private final Compactness compactness;
  private final long seed;

  /**
   * A maker for networks of one size of picture.
   *
   * @param split of the dataset's training files; it must be that of the runs to come
   * @param classes how many there are
   */
  public MixtureMaker(
      Split split, int classes, InputSpec input, Compactness compactness, long seed) {
    this.split = split;
    this.classes = classes;
    this.preparation = new PhotoPreparation(ImageLimits.DEFAULTS, input);
    this.input = input;
    this.compactness = compactness;
    this.seed = seed;
  }

  /** Where the random numbers of a kind of picture begin. */
  private enum Kind {
    DRAWN(0),
    NO_GARMENT(1),
    PHOTOGRAPH(2),
    ON_PHOTOGRAPH(3),
    WORN(4),
    SHOP(5),
    THING(6);

    private final int stream;

    Kind(int stream) {
      this.stream = stream;
    }
  }

  /**
   * The pictures to learn from.
   *
   * @param photographs may be none; then grounds are drawn where photographs would give them
   * @param things may be none; then all things are drawn by code
   * @throws IllegalArgumentException if a photograph cannot be used, or there are no fonts to draw
   *     letters with
   */
  public AnnotatedPictures training(
      List<LabelledPicture> photographs, Things things, MixtureCounts counts) {
    return make(split.training(), photographs, things, counts, false);
  }

  /** The pictures to choose on; of a photograph only what the service would classify. */
  public AnnotatedPictures validation(
      List<LabelledPicture> photographs, Things things, MixtureCounts counts) {
    return make(split.validation(), photographs, things, counts, true);
  }

  /**
   * What a mixture of these photographs is made of.
   *
   * @return those to learn from, then those to choose on
   */
  public static List<MixtureSource> sources(List<LabelledPicture> photographs) {
    return Stream.concat(
            part(photographs, false).stream().map(it -> MixtureSource.of(it, "training")),
            part(photographs, true).stream().map(it -> MixtureSource.of(it, "validation")))
        .toList();
  }

  private AnnotatedPictures make(
      ImageSet garments,
      List<LabelledPicture> photographs,
      Things things,
      MixtureCounts counts,
      boolean heldBack) {
    if (counts.noGarments() > 0 && !NoGarments.canDrawLetters()) {
      throw new IllegalArgumentException(
          "this machine has no fonts to draw letters with; install some, or ask for no pictures of"
              + " no garment");
    }
    List<LabelledPicture> part = part(photographs, heldBack);
    Things thingsPart = things.part(heldBack);
    Wardrobe wardrobe = new Wardrobe(garments, classes);
    Grounds grounds = new Grounds(GroundPatches.of(part, preparation));
    GroundScenes onPhotographs =
        new GroundScenes(wardrobe, grounds, GroundScenes.weights(photographs, classes));
    WornScenes worn = new WornScenes(wardrobe, grounds, classes);
    ShopScenes shop = new ShopScenes(wardrobe, classes);
    ThingScenes laid = new ThingScenes(thingsPart, grounds, classes);
    List<AnnotatedPictures.Item> items = new ArrayList<>();
    items.addAll(drawn(Kind.DRAWN, counts.drawn(), heldBack, random -> anywhere(garments, random)));
    items.addAll(drawn(Kind.ON_PHOTOGRAPH, counts.onPhotographs(), heldBack, onPhotographs::draw));
    items.addAll(drawn(Kind.WORN, counts.worn(), heldBack, worn::draw));
    items.addAll(drawn(Kind.SHOP, counts.shop(), heldBack, shop::draw));
    items.addAll(
        drawn(
            Kind.NO_GARMENT,
            counts.noGarments(),
            heldBack,
            random -> new Shown(NoGarments.file(random), classes)));
    items.addAll(drawn(Kind.THING, counts.things(), heldBack, laid::draw));
    items.addAll(inParallel(part.size(), i -> photograph(part.get(i), i, heldBack)));
    items.replaceAll(compactness::gray);
    return AnnotatedPictures.of(input.width(), input.height(), classes + 1, items);
  }

  /** Those of one part, label after label, so that a list may be in any order. */
  private static List<LabelledPicture> part(List<LabelledPicture> photographs, boolean heldBack) {
    Map<String, List<LabelledPicture>> byLabel =
        photographs.stream()
            .collect(
                Collectors.groupingBy(
                    LabelledPicture::label, LinkedHashMap::new, Collectors.toList()));
    return byLabel.values().stream()
        .flatMap(
            all ->
                IntStream.range(0, all.size())
                    .filter(i -> (i % HELD_BACK == HELD_BACK - 1) == heldBack)
                    .mapToObj(all::get))
        .toList();
  }

  private static Shown anywhere(ImageSet garments, RandomGenerator random) {
    int index = random.nextInt(garments.size());
    return new Shown(
        RandomScenes.file(garments.pixels(index), garments.width(), garments.height(), random),
        garments.label(index));
  }

  /** Pictures of one kind, each from random numbers of its own. */
  private List<AnnotatedPictures.Item> drawn(
      Kind kind, int count, boolean heldBack, Function<RandomGenerator, Shown> source) {
    return inParallel(
        count,
        i -> {
          RandomGenerator random = random(kind, i, heldBack);
          return List.of(prepared(source.apply(random), heldBack ? null : random));
        });
  }

  /** Without random numbers as the service takes it first. */
  private AnnotatedPictures.Item prepared(Shown shown, RandomGenerator random) {
    try {
      List<Reading> readings = preparation.prepare(shown.file(), Corrections.NONE).readings();
      Reading reading =
          random == null
              ? readings.get(0)
              : FittingReadings.draw(readings, shown.label(), classes, random);
      return new AnnotatedPictures.Item(
          reading.picture().planes(), List.of(shown.label()), AnnotatedPictures.Origin.DRAWN);
    } catch (ImageRejectedException e) {
      throw new IllegalStateException("a picture of our own was refused", e);
    }
  }

  private List<AnnotatedPictures.Item> photograph(
      LabelledPicture photograph, int number, boolean heldBack) {
    List<Integer> right = photograph.isKnown() ? photograph.right() : List.of(classes);
    byte[] file = photograph.bytes(ImageLimits.DEFAULTS.maxBytes());
    try {
      if (heldBack) {
        return views(preparation.prepare(file, Corrections.NONE).readings(), right);
      }
      RandomGenerator random = random(Kind.PHOTOGRAPH, number, false);
      List<byte[]> variants =
          compactness.some(PhotographVariants.of(file, preparation, random), random);
      return Stream.generate(() -> variants)
          .limit(photograph.isKnown() ? 1 : UNKNOWN_REPEATED)
          .flatMap(List::stream)
          .map(
              pixels ->
                  new AnnotatedPictures.Item(pixels, right, AnnotatedPictures.Origin.PHOTOGRAPH))
          .toList();
    } catch (ImageRejectedException e) {
      throw new IllegalArgumentException(photograph.file() + ": " + e.getMessage(), e);
    }
  }

  /** All that the service would ask about, so that what is chosen suits what is answered. */
  private static List<AnnotatedPictures.Item> views(List<Reading> readings, List<Integer> right) {
    return IntStream.range(0, readings.size())
        .mapToObj(
            i ->
                new AnnotatedPictures.Item(
                    readings.get(i).picture().planes(),
                    right,
                    AnnotatedPictures.Origin.PHOTOGRAPH,
                    i > 0,
                    readings.get(i).prior()))
        .toList();
  }

  private RandomGenerator random(Kind kind, int number, boolean heldBack) {
    long mixed = seed * 0x9E3779B97F4A7C15L + 2L * kind.stream + (heldBack ? 1 : 0);
    return new SplittableRandom(mixed * 0xBF58476D1CE4E5B9L + number);
  }

  private static List<AnnotatedPictures.Item> inParallel(
      int count, IntFunction<List<AnnotatedPictures.Item>> source) {
    return IntStream.range(0, count).parallel().mapToObj(source).flatMap(List::stream).toList();
  }
}
