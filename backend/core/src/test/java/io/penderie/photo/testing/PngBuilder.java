package io.penderie.photo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files chunk by chunk, right and wrong ones, without ever holding their pixels. */
public final class PngBuilder {

  public static final int GRAY = 0;
  public static final int RGB = 2;
  public static final int PALETTE = 3;
  public static final int GRAY_ALPHA = 4;
  public static final int RGB_ALPHA = 6;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public PngBuilder() {
    out.writeBytes(SIGNATURE);
  }

  /** IHDR, not interlaced. */
  public PngBuilder header(int width, int height, int depth, int colourType) {
    return chunk(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colourType)
            .array());
  }

  /** IDAT with the filter byte 0 put before each row. */
  public PngBuilder rows(byte[]... rows) {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    for (byte[] row : rows) {
      raw.write(0);
      raw.writeBytes(row);
    }
    return chunk("IDAT", deflated(raw.toByteArray(), 1));
  }

  /** IDAT that unpacks to so many zero bytes. */
  public PngBuilder zeros(long count) {
    byte[] block = new byte[1 << 16];
    return chunk("IDAT", deflated(block, (count + block.length - 1) / block.length));
  }

  public PngBuilder chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    return this;
  }

  /** The file so far, without an end. */
  public byte[] unfinished() {
    return out.toByteArray();
  }

  /** The whole file. */
  public byte[] end() {
    return chunk("IEND", new byte[0]).unfinished();
  }

  /** A zlib stream that unpacks to the block repeated so many times. */
  static byte[] deflated(byte[] block, long times) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
      for (long i = 0; i < times; i++) {
        stream.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }
}
