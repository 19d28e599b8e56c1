package io.penderie.photo.file;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The bytes of a screened file for a decoder, without a copy or a temporary file.
 *
 * <p>Some decoders read on behind the end for as long as the header promises pixels, taking every
 * failed read for a zero; a few bytes would keep them busy for minutes. A few such reads are common
 * (bits are fetched ahead); more mean that the file was cut short.
 */
final class FileImageInput extends ImageInputStreamImpl {

  private static final int READS_PAST_END = 1000;

  private final byte[] file;
  private int readsPastEnd;

  FileImageInput(byte[] file) {
    this.file = file;
  }

  @Override
  public int read() {
    bitOffset = 0;
    if (streamPos >= file.length) {
      return pastEnd();
    }
    return file[(int) streamPos++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    if (streamPos >= file.length) {
      return pastEnd();
    }
    int count = Math.min(length, file.length - (int) streamPos);
    System.arraycopy(file, (int) streamPos, target, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return file.length;
  }

  private int pastEnd() {
    if (++readsPastEnd > READS_PAST_END) {
      throw ImageRejectedException.truncated();
    }
    return -1;
  }
}
