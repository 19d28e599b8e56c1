package io.penderie.server.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection, for requests that no HTTP client would send. */
public final class RawHttp implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  /** Between two bytes of a slow sender. */
  private static final int STEP_MILLIS = 20;

  private static final Pattern LENGTH =
      Pattern.compile("content-length: *(\\d+)", Pattern.CASE_INSENSITIVE);

  private final Socket socket;
  private final InputStream in;

  public RawHttp(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    this.socket.setSoTimeout(PATIENCE_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  public void send(String text) throws IOException {
    send(text.getBytes(ISO_8859_1));
  }

  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /**
   * Sends a byte of this text after another, around and around, until there is an answer or an end.
   */
  public void trickle(String text) throws IOException {
    socket.setSoTimeout(STEP_MILLIS);
    for (int i = 0; !isHeard(); i++) {
      try {
        send(text.substring(i % text.length(), i % text.length() + 1));
      } catch (IOException e) {
        break; // The connection has ended; what was heard until then can still be read.
      }
    }
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  private boolean isHeard() throws IOException {
    in.mark(1);
    try {
      in.read();
      in.reset();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /** Status line and header fields of the next answer. */
  public String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection ended after: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  /** The next answer: its head and, by its length, its body. */
  public String readAnswer() throws IOException {
    String head = readHead();
    Matcher length = LENGTH.matcher(head);
    return length.find()
        ? head + new String(in.readNBytes(Integer.parseInt(length.group(1))), ISO_8859_1)
        : head;
  }

  /** Reads the next answer, which must be a problem of this kind. */
  public void assertProblem(int status, String slug) throws IOException {
    String head = readHead();
    assertThat(head).startsWith("HTTP/1.1 " + status + " ");
    String lower = head.toLowerCase(Locale.ROOT);
    assertThat(lower).contains("content-type: application/problem+json\r\n");
    int from = lower.indexOf("content-length: ") + "content-length: ".length();
    int length = Integer.parseInt(lower.substring(from, lower.indexOf("\r\n", from)));
    assertThat(new String(in.readNBytes(length), ISO_8859_1))
        .contains("\"type\":\"/problems/" + slug + "\"");
  }

  /** Whether the service has closed the connection; waits for it, or for another byte. */
  public boolean isClosed() throws IOException {
    return in.read() < 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
