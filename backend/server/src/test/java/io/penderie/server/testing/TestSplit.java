package io.penderie.server.testing;

import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.picture.Png;
import java.nio.file.Path;

/** The test pictures of the dataset, as files that a client would send. */
public final class TestSplit {

  private static final class Holder {
    private static final ImageSet PICTURES =
        FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read().test();
  }

  private TestSplit() {}

  /** All 10,000, with their classes. */
  public static ImageSet pictures() {
    return Holder.PICTURES;
  }

  /** A gray PNG of one of them. */
  public static byte[] png(int index) {
    ImageSet pictures = pictures();
    return Png.encode(pictures.width(), pictures.height(), pictures.pixels(index));
  }
}
