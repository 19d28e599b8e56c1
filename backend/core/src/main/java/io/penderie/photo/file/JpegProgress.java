package io.penderie.photo.file;

/**
 * How much of a JPEG's coefficients its scans have brought (ITU-T T.81, B.2.3 and G.1.1.1): a
 * sequential file brings a component whole in one scan, a progressive one some of its 64
 * coefficients at a time, and of those bit after bit.
 */
final class JpegProgress {

  private static final int COEFFICIENTS = 64;

  private final boolean progressive;
  private final int[] ids;

  /** Of every component and coefficient, whether its lowest bit has come. */
  private final boolean[][] there;

  private int missing;

  JpegProgress(boolean progressive, int[] ids) {
    this.progressive = progressive;
    this.ids = ids;
    this.there = new boolean[ids.length][COEFFICIENTS];
    this.missing = ids.length * COEFFICIENTS;
  }

  /** Takes a scan's header. */
  void add(byte[] header) {
    ByteCursor in = new ByteCursor(header, 0);
    int count = in.u8();
    int[] scanned = new int[count];
    for (int i = 0; i < count; i++) {
      scanned[i] = in.u8();
      in.skip(1);
    }
    int from = in.u8();
    int to = in.u8();
    int lowestBit = in.u8() & 15;
    if (progressive && lowestBit > 0) {
      return;
    }
    for (int id : scanned) {
      for (int i = 0; i < ids.length; i++) {
        if (ids[i] == id) {
          markThere(i, progressive ? from : 0, progressive ? to : COEFFICIENTS - 1);
        }
      }
    }
  }

  /** Whether nothing is missing any more; a scan that is not whole counts as whole. */
  boolean complete() {
    return missing == 0;
  }

  private void markThere(int component, int from, int to) {
    for (int i = from; i <= to && i < COEFFICIENTS; i++) {
      if (!there[component][i]) {
        there[component][i] = true;
        missing--;
      }
    }
  }
}
