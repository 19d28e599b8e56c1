package io.penderie.photo.file;

/**
 * An image file in the one form that every file of its format is brought into before a library sees
 * it.
 *
 * <p>Every format has a screener ({@link PngScreener} and its like) that walks over the file first:
 * it reads the claimed size and refuses it where it is over the limits, and writes anew what the
 * first picture's pixels need, as the commonest program would have: joined, padded, with its end.
 * Text, comments and further frames stay behind, and with them the ways to make a decoder unpack,
 * allocate or loop without bound. Formats whose decoders have more quirks than the format has rules
 * are read by their screeners, and no library sees them at all.
 *
 * @param bytes a complete file of the same format for the format's decoder, or null
 * @param rows the pixels, where the screener has read them itself, or null
 * @param details what else the file says of its picture
 */
record ScreenedFile(byte[] bytes, ArgbRows rows, Details details) {

  static ScreenedFile of(ArgbRows rows) {
    return new ScreenedFile(null, rows, Details.NONE);
  }

  static ScreenedFile of(byte[] bytes, Details details) {
    return new ScreenedFile(bytes, null, details);
  }

  /** What the channels that come out of the decoder are. */
  enum Inks {
    /** Gray or RGB, with or without alpha, or a palette of them. */
    NONE,
    /** Cyan, magenta, yellow, black. */
    CMYK,
    /** The same with the first three as luma and chroma. */
    YCCK
  }

  /**
   * A place on a larger picture that is transparent around it.
   *
   * @param width of the larger picture, in pixels
   * @param left from its left edge, at least 0
   */
  record Place(int width, int height, int left, int top) {}

  /**
   * What a file says of its picture.
   *
   * @param exif the EXIF block (a TIFF structure), or null where there is none
   * @param profile the ICC profile of the pixels, or null where there is none that is whole
   * @param gamma how a PNG means its numbers, or null where it means sRGB
   * @param inks how the four channels of a JPEG for print are stored
   * @param place where an animation's first frame lies, or null where it is the whole picture
   * @param opacities of all pixels, one byte each, or null where the decoder brings them
   * @param cut whether the file ends before its end; its pixels may be there nevertheless
   */
  record Details(
      byte[] exif,
      byte[] profile,
      PngGamma gamma,
      Inks inks,
      Place place,
      byte[] opacities,
      boolean cut) {

    static final Details NONE = new Details(null, null, null, Inks.NONE, null, null, false);
  }
}
