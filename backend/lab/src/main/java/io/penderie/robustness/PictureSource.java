package io.penderie.robustness;

import java.util.function.IntFunction;

/** Pictures as people upload them, one by one; asked by several threads at once. */
interface PictureSource {

  /** How many there are. */
  int size();

  /** The bytes of a picture's file, the same each time. */
  byte[] file(int index);

  /** So many pictures, made one by one. */
  static PictureSource of(int size, IntFunction<byte[]> files) {
    return new PictureSource() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public byte[] file(int index) {
        return files.apply(index);
      }
    };
  }
}
