package io.penderie.benchmark;

import io.penderie.dataset.FashionMnist;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Pictures;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decoding alone, and all of the preparation, of drawn pictures of several sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PictureTimes {

  private static final InputSpec INPUT = new InputSpec(56, 56, 0.2860f, 0.3530f);

  /** Width, height and format; the first one is a picture of the data set as it is. */
  @Param({"28x28.png", "400x533.jpeg", "400x533.png", "1600x1200.jpeg", "4000x3000.jpeg"})
  String picture;

  private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULTS, 256);
  private final PhotoPreparation preparation = new PhotoPreparation(ImageLimits.DEFAULTS, INPUT);
  private byte[] file;

  /** Draws the picture. */
  @Setup
  public void draw() {
    byte[] garment =
        FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read().test().pixels(1);
    String[] parts = picture.split("[x.]", 3);
    int width = Integer.parseInt(parts[0]);
    file =
        Pictures.file(
            width == 28
                ? Pictures.gray(28, 28, garment)
                : Photographs.of(
                    garment, 0x204080, Photographs.Ground.FOLDS, width, Integer.parseInt(parts[1])),
            parts[2]);
  }

  /** From the file's bytes to pixels of the working size. */
  @Benchmark
  public ImageDecoder.Decoded decoding() {
    return decoder.decode(file);
  }

  /** From the file's bytes to all readings as the network sees them. */
  @Benchmark
  public Preparation preparation() {
    return preparation.prepare(file, Corrections.NONE);
  }
}
