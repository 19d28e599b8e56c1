package io.penderie.photo.file;

/**
 * An image file as the decoder may have it.
 *
 * <p>Every format has a screener ({@link PngScreener} and its like) that walks over the file before
 * any decoder sees it: it reads the claimed size and refuses it where it is over the limits, and
 * copies only what the first picture's pixels need. Text, comments and further frames stay behind,
 * and with them the ways to make a decoder unpack, allocate or loop without bound. The colour
 * profile does not reach the decoder either; {@link ColorProfile} reads it.
 *
 * @param bytes a complete file of the same format
 * @param exif the EXIF block (a TIFF structure), or null where the file has none
 * @param profile the ICC profile of the pixels, or null where the file has none that is whole
 * @param inks how the four channels of a JPEG for print are stored
 */
record ScreenedFile(byte[] bytes, byte[] exif, byte[] profile, Inks inks) {

  /** What the channels that come out of the decoder are. */
  enum Inks {
    /** Gray or RGB, with or without alpha, or a palette of them. */
    NONE,
    /** Cyan, magenta, yellow, black. */
    CMYK,
    /** The same with the first three as luma and chroma. */
    YCCK
  }

  static ScreenedFile of(byte[] bytes, byte[] exif, byte[] profile) {
    return new ScreenedFile(bytes, exif, profile, Inks.NONE);
  }
}
