package io.penderie.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.stream.Stream;

/**
 * Standard output that fails aloud: what {@link System#out} cannot write is lost without a word,
 * and a program that reads half a result takes it for a whole one.
 */
final class StandardOutput extends OutputStream {

  private final OutputStream stream = new FileOutputStream(FileDescriptor.out);

  private StandardOutput() {}

  /** For the commands to print to; whatever they print may throw {@link Failure}. */
  static PrintWriter out() {
    return writer(new StandardOutput(), charset("stdout.encoding", "sun.stdout.encoding"), false);
  }

  /** For complaints; where these cannot be written, nobody can be told. */
  @SuppressWarnings("SystemOut") // The stream of the process is what is wanted.
  static PrintWriter err() {
    return writer(System.err, charset("stderr.encoding", "sun.stderr.encoding"), true);
  }

  @Override
  public void write(int single) {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  private static PrintWriter writer(OutputStream stream, Charset charset, boolean lines) {
    return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, charset)), lines);
  }

  /**
   * The terminal's; or UTF-8 where the locale is C, which says nothing of letters with accents: the
   * names of classes and files have some.
   */
  private static Charset charset(String property, String propertyBefore19) {
    Charset said =
        Stream.of(property, propertyBefore19, "native.encoding")
            .map(System::getProperty)
            .filter(name -> name != null && Charset.isSupported(name))
            .map(Charset::forName)
            .findFirst()
            .orElse(StandardCharsets.UTF_8);
    return said.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : said;
  }

  /** Standard output cannot be written: its disk is full, say, or its reader gone. */
  static final class Failure extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private Failure(IOException cause) {
      super(new FileSystemException("standard output", null, cause.getMessage()));
    }

    /** Whether the other end of a pipe was closed, as {@code head} does: no fault of anybody. */
    boolean isReaderGone() {
      return getMessage().endsWith("Broken pipe");
    }
  }
}
