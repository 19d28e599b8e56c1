package io.penderie.dataset;

import io.penderie.files.FileFaults;
import io.penderie.picture.Size;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the IDX format of the MNIST family, plain or gzip-compressed, and believes nothing.
 *
 * <p>A file is a four-byte magic number (two zero bytes, the element type, the number of
 * dimensions), one big-endian 32-bit length per dimension, then the elements. Pictures are unsigned
 * bytes in three dimensions (count, height, width), labels unsigned bytes in one. See LeCun,
 * Cortes, Burges: "The MNIST database of handwritten digits", section "File formats".
 */
final class IdxReader {

  /** More pictures than this are refused before any memory is set aside for them. */
  static final int MAX_COUNT = 10_000_000;

  /** A side longer than this is refused. */
  static final int MAX_SIDE = 1_024;

  /** How many bytes DEFLATE (RFC 1951) makes of one at most: 258 of two bits. */
  private static final long MAX_EXPANSION = 1_032;

  private static final int UNSIGNED_BYTE = 0x08;
  private static final int GZIP_MAGIC = 0x1F8B;

  private IdxReader() {}

  /** The pictures of one file: {@code count * height * width} unsigned bytes. */
  record Pictures(int count, int height, int width, byte[] pixels) {}

  /**
   * Reads a file of pictures.
   *
   * @throws DatasetException naming the file and what is wrong with it
   */
  static Pictures readPictures(Path file) {
    return read(
        file,
        in -> {
          int[] dimensions = readHeader(file, in, 3);
          int count = bounded(file, "picture count", dimensions[0], 1, MAX_COUNT);
          int height = bounded(file, "height", dimensions[1], 1, MAX_SIDE);
          int width = bounded(file, "width", dimensions[2], 1, MAX_SIDE);
          return new Pictures(
              count, height, width, readBody(file, in, (long) count * height * width));
        });
  }

  /**
   * Reads the size of a file's pictures and nothing more.
   *
   * @throws DatasetException naming the file and what is wrong with it
   */
  static Size readSize(Path file) {
    return read(
        file,
        in -> {
          int[] dimensions = readHeader(file, in, 3);
          return new Size(
              bounded(file, "width", dimensions[2], 1, MAX_SIDE),
              bounded(file, "height", dimensions[1], 1, MAX_SIDE));
        });
  }

  /**
   * Reads a file of labels, one unsigned byte each.
   *
   * @throws DatasetException naming the file and what is wrong with it
   */
  static byte[] readLabels(Path file) {
    return read(
        file,
        in -> {
          int[] dimensions = readHeader(file, in, 1);
          return readBody(file, in, bounded(file, "label count", dimensions[0], 1, MAX_COUNT));
        });
  }

  /** The rows of one file: {@code count * width} unsigned bytes. */
  record Rows(int count, int width, byte[] values) {}

  /**
   * Reads a file of rows.
   *
   * @throws DatasetException naming the file and what is wrong with it
   */
  static Rows readRows(Path file) {
    return read(
        file,
        in -> {
          int[] dimensions = readHeader(file, in, 2);
          int count = bounded(file, "row count", dimensions[0], 1, MAX_COUNT);
          int width = bounded(file, "row length", dimensions[1], 1, MAX_SIDE);
          return new Rows(count, width, readBody(file, in, (long) count * width));
        });
  }

  private static int[] readHeader(Path file, DataInputStream in, int expected) throws IOException {
    int magic = in.readInt();
    if (magic >>> 16 != 0) {
      throw new DatasetException(
          file, String.format("not an IDX file (it begins with 0x%08X)", magic));
    }
    int type = magic >>> 8 & 0xFF;
    if (type != UNSIGNED_BYTE) {
      throw new DatasetException(
          file, String.format("its elements are of type 0x%02X, not unsigned bytes (0x08)", type));
    }
    int dimensions = magic & 0xFF;
    if (dimensions != expected) {
      throw new DatasetException(
          file,
          "has "
              + dimensions
              + " dimensions, not "
              + expected
              + List.of(" as labels have", " as rows have", " as pictures have").get(expected - 1));
    }
    int[] lengths = new int[dimensions];
    for (int i = 0; i < dimensions; i++) {
      lengths[i] = in.readInt();
    }
    return lengths;
  }

  private static int bounded(Path file, String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new DatasetException(
          file,
          what + " is " + Integer.toUnsignedString(value) + ", outside " + least + " to " + most);
    }
    return value;
  }

  /**
   * Sets aside no more than the file can hold, so that a header cannot claim memory that it does
   * not fill.
   */
  private static byte[] readBody(Path file, DataInputStream in, long length) throws IOException {
    if (length > Integer.MAX_VALUE - 8) {
      throw new DatasetException(file, "claims " + length + " bytes, more than one array can hold");
    }
    byte[] body = new byte[(int) Math.min(length, MAX_EXPANSION * Files.size(file))];
    int there = in.readNBytes(body, 0, body.length);
    if (there < length) {
      throw new DatasetException(
          file, "truncated: " + length + " bytes announced, " + there + " there");
    }
    if (in.read() >= 0) {
      throw new DatasetException(
          file, "oversized: more bytes follow the " + length + " that its header announces");
    }
    return body;
  }

  private static <T> T read(Path file, Body<T> body) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        DataInputStream in = new DataInputStream(decompressed(raw))) {
      return body.read(in);
    } catch (NoSuchFileException e) {
      throw new DatasetException(file, "no such file", e);
    } catch (EOFException e) {
      throw new DatasetException(
          file, "truncated: it ends inside the header or the gzip stream", e);
    } catch (ZipException e) {
      throw new DatasetException(file, "its gzip stream is damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DatasetException(file, "cannot be read: " + FileFaults.reason(e), e);
    }
  }

  private static InputStream decompressed(InputStream raw) throws IOException {
    raw.mark(2);
    int first = raw.read();
    int second = raw.read();
    raw.reset();
    return (first << 8 | second) == GZIP_MAGIC
        ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)
        : raw;
  }

  @FunctionalInterface
  private interface Body<T> {
    T read(DataInputStream in) throws IOException;
  }
}
