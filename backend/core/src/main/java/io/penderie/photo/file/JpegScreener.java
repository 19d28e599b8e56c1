package io.penderie.photo.file;

import io.penderie.photo.file.ScreenedFile.Details;
import io.penderie.photo.file.ScreenedFile.Inks;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Screens JPEG files (ITU-T T.81, annex B).
 *
 * <p>Takes baseline, extended and progressive files with Huffman coding. Keeps the tables, the
 * frame and its scans, and of the application segments the two that say which colours are meant
 * (JFIF and Adobe). The picture ends with its end marker or once every coefficient has been there;
 * what follows (zeros, a second picture, a maker's data) is left out, and an end marker put in its
 * place. Whether the last scan is whole, the decoder says.
 *
 * <p>A file with several scans makes the decoder hold every coefficient and go over the whole
 * picture once a scan, and a scan may be a few bytes long: ten megabytes could keep a processor
 * busy for hours. Both are bounded by multiples of the limit on pixels.
 */
final class JpegScreener {

  /**
   * Scans times pixels, in multiples of the pixel limit; common progressive files have 10 scans.
   */
  private static final int MOST_PASSES = 20;

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private final byte[] file;
  private final ImageLimits limits;
  private final ByteCursor in;
  private final ByteArrayOutputStream out;
  private final JpegProfile profile = new JpegProfile();
  private byte[] exif;
  private Frame frame;
  private JpegProgress progress;
  private int adobeTransform = -1;
  private int scans;
  private boolean held;

  private JpegScreener(byte[] file, ImageLimits limits) {
    this.file = file;
    this.limits = limits;
    this.in = new ByteCursor(file, 2);
    this.out = new ByteArrayOutputStream(file.length);
  }

  static ScreenedFile screen(byte[] file, ImageLimits limits) {
    return new JpegScreener(file, limits).screen();
  }

  private ScreenedFile screen() {
    marker(START);
    int code = nextMarker();
    while (code != END) {
      segment(code);
      code = frame != null && progress.complete() ? END : nextMarker();
    }
    marker(END);
    if (scans == 0) {
      throw ImageRejectedException.damaged("The JPEG file holds no picture.");
    }
    return ScreenedFile.of(
        out.toByteArray(), new Details(exif, profile.bytes(), null, inks(), null, null, false));
  }

  private void segment(int code) {
    if ((code >= 0xD0 && code <= START) || code <= 0x01) {
      return; // restart markers and their like carry nothing
    }
    byte[] body = in.take(Math.max(0, in.u16BigEndian() - 2));
    switch (code) {
      case 0xC4, 0xDB, 0xDD -> keep(code, body);
      case 0xC0, 0xC1, 0xC2 -> {
        if (frame != null) {
          throw ImageRejectedException.damaged("The JPEG file holds two pictures in one.");
        }
        frame = Frame.of(code, body);
        progress = new JpegProgress(frame.progressive, frame.ids);
        limits.checkSize(frame.width, frame.height);
        keep(code, body);
      }
      case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
          throw ImageRejectedException.unsupported(
              "JPEG files that are lossless, hierarchical or arithmetic-coded are not read.");
      case 0xE0 -> {
        if (begins(body, JFIF)) {
          keep(code, body);
        }
      }
      case 0xE1 -> {
        if (exif == null && begins(body, EXIF)) {
          exif = Arrays.copyOfRange(body, EXIF.length, body.length);
        }
      }
      case 0xE2 -> profile.add(body);
      case 0xEE -> {
        if (begins(body, ADOBE) && body.length >= 12) {
          adobeTransform = body[11];
          keep(code, body);
        }
      }
      case SCAN -> {
        keep(code, body);
        scans++;
        checkWork();
        progress.add(body);
        entropyCodedData();
      }
      default -> {
        // other applications' data and comments
      }
    }
  }

  private void checkWork() {
    if (frame == null) {
      throw ImageRejectedException.damaged("The JPEG file has no header before its pixels.");
    }
    boolean buffered = scans > 1 || frame.progressive;
    if (buffered
        && (frame.coefficientBytes > ImageLimits.COEFFICIENT_BYTES * limits.maxPixels()
            || scans * frame.width * frame.height > MOST_PASSES * limits.maxPixels())) {
      throw ImageRejectedException.tooLarge(
          "The JPEG file takes more work than is allowed; save it without progressive display.");
    }
    if (buffered && !held) {
      limits.outside().take(frame.coefficientBytes);
      held = true;
    }
  }

  /** Copies up to the next marker that is neither a restart nor an escaped 0xFF, or to the end. */
  private void entropyCodedData() {
    int start = in.position();
    int at = start;
    while (true) {
      while (at < file.length && file[at] != (byte) 0xFF) {
        at++;
      }
      if (at + 1 >= file.length) {
        break;
      }
      int next = file[at + 1] & 0xFF;
      if (next == 0xFF) {
        at++;
      } else if (next == 0 || (next >= 0xD0 && next <= 0xD7)) {
        at += 2;
      } else {
        break;
      }
    }
    out.write(file, start, at - start);
    in.skip(at - start);
  }

  /** Skips what lies between segments, as other decoders do. */
  private int nextMarker() {
    int code = 0;
    while (code == 0) {
      int value = in.u8();
      while (value != 0xFF) {
        value = in.u8();
      }
      while (value == 0xFF) {
        value = in.u8();
      }
      code = value;
    }
    return code;
  }

  /** Four channels are inks; the Adobe segment alone says whether the first three are YCC. */
  private Inks inks() {
    if (frame.components != 4) {
      return Inks.NONE;
    }
    return adobeTransform == 2 ? Inks.YCCK : Inks.CMYK;
  }

  private void keep(int code, byte[] body) {
    marker(code);
    out.write((body.length + 2) >> 8);
    out.write(body.length + 2);
    out.writeBytes(body);
  }

  private void marker(int code) {
    out.write(0xFF);
    out.write(code);
  }

  private static boolean begins(byte[] body, byte[] prefix) {
    return body.length >= prefix.length
        && Arrays.equals(body, 0, prefix.length, prefix, 0, prefix.length);
  }

  /**
   * A frame header.
   *
   * @param ids by which scans name the components
   * @param coefficientBytes what a decoder needs to hold all coefficients, two bytes each
   */
  private record Frame(
      boolean progressive,
      long width,
      long height,
      int components,
      int[] ids,
      long coefficientBytes) {

    static Frame of(int code, byte[] body) {
      ByteCursor in = new ByteCursor(body, 1);
      int height = in.u16BigEndian();
      int width = in.u16BigEndian();
      int components = in.u8();
      int[] samplings = new int[components];
      int[] ids = new int[components];
      int widest = 1;
      int highest = 1;
      for (int i = 0; i < components; i++) {
        ids[i] = in.u8();
        samplings[i] = in.u8();
        in.skip(1);
        widest = Math.max(widest, samplings[i] >> 4);
        highest = Math.max(highest, samplings[i] & 15);
      }
      long bytes = 0;
      for (int sampling : samplings) {
        long across = 1 + (long) width * (sampling >> 4) / (8L * widest);
        long down = 1 + (long) height * (sampling & 15) / (8L * highest);
        bytes += across * down * 128;
      }
      return new Frame(code == 0xC2, width, height, components, ids, bytes);
    }
  }
}
