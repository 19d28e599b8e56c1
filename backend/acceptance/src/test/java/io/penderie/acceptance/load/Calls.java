package io.penderie.acceptance.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Pictures;
import io.penderie.server.testing.TestSplit;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;

/** What is sent to the service, and made before the clock runs. */
final class Calls {

  static final String FORM = "multipart/form-data; boundary=edge";

  private Calls() {}

  /** So many pictures of the test split, 28 by 28. */
  static List<Call> small(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Call.post("small " + i, "/predict", "image/png", TestSplit.png(i)))
        .toList();
  }

  /** So many drawn photographs, on one ground after the other. */
  static List<Call> photographs(int count, int width, int height) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Call.post(
                    "photograph " + i, "/predict", "image/jpeg", photograph(i, width, height)))
        .toList();
  }

  /** The JPEG of one of them. */
  static byte[] photograph(int index, int width, int height) {
    Photographs.Ground[] grounds = Photographs.Ground.values();
    return Pictures.file(
        Photographs.of(
            TestSplit.pictures().pixels(index),
            0x204080 + 0x301000 * (index % 7),
            grounds[index % grounds.length],
            width,
            height),
        "jpeg");
  }

  /** A form with these files. */
  static byte[] form(List<byte[]> files) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (byte[] file : files) {
      form.writeBytes(
          "--edge\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\r\n\r\n"
              .getBytes(ISO_8859_1));
      form.writeBytes(file);
      form.writeBytes("\r\n".getBytes(ISO_8859_1));
    }
    form.writeBytes("--edge--\r\n".getBytes(ISO_8859_1));
    return form.toByteArray();
  }
}
