package io.penderie.photo.file;

import java.util.Arrays;

/** Walks over a file's bytes; reading past the end means that the file was cut short. */
final class ByteCursor {

  private final byte[] bytes;
  private final int end;
  private int position;

  ByteCursor(byte[] bytes, int position) {
    this(bytes, position, bytes.length);
  }

  ByteCursor(byte[] bytes, int position, int end) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  int position() {
    return position;
  }

  int remaining() {
    return end - position;
  }

  void skip(long count) {
    require(count);
    position += (int) count;
  }

  byte[] take(long count) {
    require(count);
    byte[] taken = Arrays.copyOfRange(bytes, position, position + (int) count);
    position += (int) count;
    return taken;
  }

  int u8() {
    require(1);
    return bytes[position++] & 0xFF;
  }

  int u16BigEndian() {
    return (u8() << 8) | u8();
  }

  int u16LittleEndian() {
    return u8() | (u8() << 8);
  }

  int u24LittleEndian() {
    return u16LittleEndian() | (u8() << 16);
  }

  long u32BigEndian() {
    return ((long) u16BigEndian() << 16) | u16BigEndian();
  }

  long u32LittleEndian() {
    return u16LittleEndian() | ((long) u16LittleEndian() << 16);
  }

  private void require(long count) {
    if (count < 0 || count > remaining()) {
      throw ImageRejectedException.truncated();
    }
  }
}
