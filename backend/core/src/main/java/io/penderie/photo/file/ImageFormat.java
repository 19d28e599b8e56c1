package io.penderie.photo.file;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * The five formats that are read, told apart by a file's first bytes and never by a label.
 *
 * <p>Each has exactly one decoder, chosen here once by name: the plug-ins that happen to be on the
 * class path (TIFF, WBMP, ...) are never asked. PNG's is the JDK's, JPEG's TwelveMonkeys' over the
 * JDK's, WebP's TwelveMonkeys'; GIF and BMP are read here.
 */
@SuppressWarnings("ImmutableEnumChecker") // providers only make readers; nothing here changes them
enum ImageFormat {
  PNG("89504E470D0A1A0A", PngScreener::screen, jdkDecoder("png.PNGImageReaderSpi")),
  JPEG("FFD8FF", JpegScreener::screen, jpegDecoder()),
  GIF("47494638..61", GifScreener::screen, null),
  /** "BM" alone begins many a text; the header's own length, a small number, does not. */
  BMP("424D..........................000000", BmpScreener::screen, null),
  WEBP("52494646........57454250", WebpScreener::screen, new WebPImageReaderSpi());

  private final Signature magic;
  private final Screener screener;

  /** Null for a format whose screener reads the pixels itself. */
  private final ImageReaderSpi decoder;

  ImageFormat(String magic, Screener screener, ImageReaderSpi decoder) {
    this.magic = new Signature(magic);
    this.screener = screener;
    this.decoder = decoder;
  }

  /** The format that the first bytes announce. */
  static Optional<ImageFormat> of(byte[] file) {
    for (ImageFormat format : values()) {
      if (format.magic.begins(file)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Checks a file of this format and copies what the decoder needs of it. */
  ScreenedFile screen(byte[] file, ImageLimits limits) {
    return screener.screen(file, limits);
  }

  /** A decoder for one file; the caller disposes of it. */
  ImageReader newReader() throws IOException {
    return decoder.createReaderInstance();
  }

  /**
   * TwelveMonkeys' provider finds the JDK's in the registry that takes it in. Under an application
   * server's class loaders the common registry may never do so; this small one always does.
   */
  private static ImageReaderSpi jpegDecoder() {
    ServiceRegistry registry =
        new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
    ImageReaderSpi decoder = new JPEGImageReaderSpi();
    registry.registerServiceProvider(jdkDecoder("jpeg.JPEGImageReaderSpi"), ImageReaderSpi.class);
    registry.registerServiceProvider(decoder, ImageReaderSpi.class);
    return decoder;
  }

  private static ImageReaderSpi jdkDecoder(String name) {
    Iterator<ImageReaderSpi> found =
        IIORegistry.getDefaultInstance()
            .getServiceProviders(
                ImageReaderSpi.class,
                spi -> spi.getClass().getName().equals("com.sun.imageio.plugins." + name),
                false);
    if (!found.hasNext()) {
      throw new IllegalStateException("this Java runtime has no " + name);
    }
    return found.next();
  }

  @FunctionalInterface
  private interface Screener {
    ScreenedFile screen(byte[] file, ImageLimits limits);
  }
}
