package io.penderie.photo.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Formats that people send and that are not read, by their first bytes, so that a refusal can say
 * what came and what to send instead.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made here and cannot change
enum OtherFormat {
  // In the order of asking: the general ones of a family come last.
  HEIC("HEIC picture, as iPhones take them", ftyp("heic", "heix", "heim", "heis", "hevc", "mif1")),
  AVIF("AVIF picture", ftyp("avif", "avis")),
  CANON("raw file of a camera (CR3)", ftyp("crx ")),
  CANON2("raw file of a camera (CR2)", hex("49492A00........4352")),
  FUJI("raw file of a camera (RAF)", ascii("FUJIFILMCCD-RAW")),
  OLYMPUS("raw file of a camera (ORF)", ascii("IIRO", "IIRS", "MMOR")),
  PANASONIC("raw file of a camera (RW2)", ascii("IIU\0")),
  TIFF("TIFF picture, or a raw file of a camera", ascii("II*\0", "MM\0*", "II+\0", "MM\0+")),
  JPEG_XL("JPEG XL picture", hex("FF0A", "0000000C4A584C20")),
  JPEG_2000("JPEG 2000 picture", hex("0000000C6A502020", "FF4FFF51")),
  JPEG_XR("JPEG XR picture", hex("4949BC")),
  ICON("Windows icon or cursor", hex("00000100", "00000200")),
  APPLE_ICON("macOS icon", ascii("icns")),
  PHOTOSHOP("Photoshop document", ascii("8BPS")),
  GIMP("GIMP document", ascii("gimp xcf")),
  PDF("PDF document", ascii("%PDF-")),
  POSTSCRIPT("PostScript document", ascii("%!PS")),
  NETPBM("Netpbm picture", ascii("P1\n", "P2\n", "P3\n", "P4\n", "P5\n", "P6\n", "P7\n")),
  QOI("QOI picture", ascii("qoif")),
  OPEN_EXR("OpenEXR picture", hex("762F3101")),
  DDS("DDS texture", ascii("DDS ")),
  QUICKTIME("video (MOV)", ftyp("qt  ")),
  MP4("video (MP4)", hex("........66747970")),
  WEBM("video (WebM or Matroska)", hex("1A45DFA3")),
  AVI("video (AVI)", hex("52494646........41564920")),
  ZIP("ZIP archive", hex("504B0304")),
  GZIP("gzip archive", hex("1F8B08")),
  SVG("SVG drawing", List.of()),
  HTML("web page", List.of());

  private static final int LOOKED_AT = 1024;
  private static final String FORMATS = "PNG, JPEG, GIF, BMP and WebP are read.";

  private final String name;
  private final List<Signature> signatures;

  OtherFormat(String name, List<Signature> signatures) {
    this.name = name;
    this.signatures = signatures;
  }

  /** The format that is not read, if the first bytes say one. */
  static Optional<OtherFormat> of(byte[] file) {
    return Arrays.stream(values()).filter(format -> format.isBegunBy(file)).findFirst();
  }

  /** What a file is that is none of the formats that are read, and the way out. */
  static ImageRejectedException refusal(byte[] file) {
    return of(file)
        .map(OtherFormat::refusal)
        .orElseGet(
            () ->
                ImageRejectedException.unsupported(
                    "This is not an image in PNG, JPEG, GIF, BMP or WebP format."));
  }

  private boolean isBegunBy(byte[] file) {
    return switch (this) {
      case SVG -> isMarkup(file, "<svg");
      case HTML -> isMarkup(file, "<html", "<!doctype html");
      default -> signatures.stream().anyMatch(signature -> signature.begins(file));
    };
  }

  private static boolean isMarkup(byte[] file, String... marks) {
    String text =
        new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    return text.startsWith("<") && Arrays.stream(marks).anyMatch(text::contains);
  }

  private ImageRejectedException refusal() {
    return switch (this) {
      case ZIP, GZIP -> refusal(name, "Unpack it and send a picture that is in it.");
      case MP4, QUICKTIME, WEBM, AVI -> refusal(name, "Send one picture of it, as JPEG or PNG.");
      case SVG -> refusal(name, "Export it as PNG and send that.");
      case HTML -> refusal(name, "Send the picture itself.");
      default -> refusal(name, "Save or export it as JPEG or PNG and send that.");
    };
  }

  private static ImageRejectedException refusal(String name, String wayOut) {
    return ImageRejectedException.unsupported(
        "This is "
            + (name.matches("[AEIOaeio].*|SVG.*") ? "an " : "a ")
            + name
            + ". "
            + wayOut
            + " "
            + FORMATS);
  }

  private static List<Signature> hex(String... bytes) {
    return Stream.of(bytes).map(Signature::new).toList();
  }

  private static List<Signature> ascii(String... texts) {
    return Arrays.stream(texts).map(OtherFormat::hexOf).map(Signature::new).toList();
  }

  /** Brands of ISO base media files (ISO/IEC 14496-12), the fifth to twelfth byte. */
  private static List<Signature> ftyp(String... brands) {
    return Arrays.stream(brands)
        .map(brand -> new Signature("........" + hexOf("ftyp" + brand)))
        .toList();
  }

  private static String hexOf(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
