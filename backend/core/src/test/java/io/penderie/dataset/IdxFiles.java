package io.penderie.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small IDX files, right and wrong ones, for the tests of their reader. */
final class IdxFiles {

  /** Two zero bytes, unsigned bytes, three dimensions. */
  static final int PICTURES_MAGIC = 0x0803;

  /** Two zero bytes, unsigned bytes, one dimension. */
  static final int LABELS_MAGIC = 0x0801;

  private IdxFiles() {}

  /** A header of big-endian integers followed by the body. */
  static byte[] idx(int[] header, byte... body) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * header.length + body.length);
    for (int number : header) {
      bytes.putInt(number);
    }
    return bytes.put(body).array();
  }

  /** Pictures of one size, all pixels of picture {@code i} being {@code 10 * i}. */
  static byte[] pictures(int count, int height, int width) {
    byte[] body = new byte[count * height * width];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) (10 * (i / (height * width)));
    }
    return idx(new int[] {PICTURES_MAGIC, count, height, width}, body);
  }

  static byte[] labels(int... labels) {
    byte[] body = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      body[i] = (byte) labels[i];
    }
    return idx(new int[] {LABELS_MAGIC, labels.length}, body);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  static Path write(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of four good files: three training pictures and two test pictures of 2 x 3 pixels. */
  static void writeDataset(Path folder) {
    write(folder, "train-images-idx3-ubyte", pictures(3, 2, 3));
    write(folder, "train-labels-idx1-ubyte", labels(0, 2, 1));
    write(folder, "t10k-images-idx3-ubyte.gz", gzip(pictures(2, 2, 3)));
    write(folder, "t10k-labels-idx1-ubyte.gz", gzip(labels(1, 0)));
  }
}
