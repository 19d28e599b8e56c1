package io.penderie.server.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.server.inference.Asking.Answer;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tensors behind the JSON whose lengths are untrue, and requests of which a byte is another. */
@QuarkusTest
class DamagedInferenceTest extends ServiceTest {

  private static final String FILES = Asking.FILES;
  private static final String PIXELS = Asking.PIXELS;
  private static final byte[] BOOT = TestSplit.png(0);
  private static final byte[] BLACK = new byte[Asking.EDGE * Asking.EDGE];
  private static final int MUTATIONS = 400;

  /** Of the length in the header, that in the JSON and that of the tensor, one is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "99999999999 | 0 | 0 | no length",
        "1000000000 | 0 | 0 | no length",
        "-1 | 0 | 0 | no length",
        "x | 0 | 0 | no length",
        "10 | 0 | 0 | valid JSON",
        "0 | 0 | 0 | begins with a JSON object",
        "- | 0 | 0 | valid JSON",
        "right | -1 | 0 | bytes follow the JSON",
        "right | 1 | 0 | bytes follow the JSON",
        "right | 1000000 | 0 | bytes follow the JSON",
        "right | -10000000 | 0 | whole number",
        "right | 0 | -1 | bytes follow the JSON",
        "right | 0 | 5 | bytes follow the JSON"
      })
  void malformedLengths_areRefused(String header, int sizeChange, int tailChange, String words) {
    for (String model : new String[] {FILES, PIXELS}) {
      byte[] tensor = model.equals(FILES) ? Asking.tensor(BOOT) : BLACK;
      byte[] json =
          Asking.binary(Asking.good(model), tensor.length + sizeChange).toString().getBytes(UTF_8);
      byte[] body = Arrays.copyOf(json, json.length + tensor.length + tailChange);
      System.arraycopy(
          tensor, 0, body, json.length, Math.min(tensor.length, body.length - json.length));
      String length = "right".equals(header) ? Integer.toString(json.length) : header;

      Asking.assertRefused(
          length == null
              ? Asking.infer(model, body)
              : Asking.infer(model, body, Asking.LENGTH, length),
          400,
          words);
    }
  }

  @Test
  void malformedTensors_areRefused() {
    byte[] tensor = Asking.tensor(BOOT);
    for (int[] change : new int[][] {{3, 64}, {3, -1}, {0, tensor[0] + 1}, {0, tensor[0] - 1}}) {
      byte[] wrong = tensor.clone();
      wrong[change[0]] = (byte) change[1];
      Asking.assertRefused(
          Asking.inferBinary(FILES, Asking.binary(Asking.good(FILES), wrong.length), wrong),
          400,
          "The binary data end within the element");
    }
    byte[] cut = Arrays.copyOf(BLACK, BLACK.length - 1);
    Asking.assertRefused(
        Asking.inferBinary(PIXELS, Asking.binary(Asking.good(PIXELS), cut.length), cut),
        400,
        "There are 3135 elements, and the shape asks for 3136.");
    byte[] many = new byte[65 * BLACK.length];
    Asking.assertRefused(
        Asking.inferBinary(PIXELS, Asking.binary(Asking.good(PIXELS), many.length), many),
        413,
        "At most 64 pictures");
    Asking.assertRefused(
        Asking.inferBinary(FILES, Asking.good(FILES), BOOT),
        400,
        "no input has a binary_data_size");
  }

  /** A byte that is another, is not there or is there twice, of requests of all kinds. */
  @Test
  void mutatedRequests_areAnsweredOrRefused() {
    SplittableRandom random = new SplittableRandom(1);
    byte[] tensor = Asking.tensor(BOOT);
    byte[] binary = Asking.binary(Asking.good(FILES), tensor.length).toString().getBytes(UTF_8);
    byte[] both = Arrays.copyOf(binary, binary.length + tensor.length);
    System.arraycopy(tensor, 0, both, binary.length, tensor.length);
    ObjectNode wishes =
        Asking.good(FILES)
            .put("id", "a")
            .set("parameters", Asking.JSON.createObjectNode().put("binary_data_output", true));
    byte[][] requests = {
      wishes.toString().getBytes(UTF_8), Asking.good(PIXELS).toString().getBytes(UTF_8), both
    };
    for (int i = 0; i < MUTATIONS; i++) {
      int kind = random.nextInt(requests.length);
      byte[] mutated = requests[kind];
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        mutated = mutated(mutated, Math.min(mutated.length, binary.length + 40), random);
      }
      String model = kind == 1 ? PIXELS : FILES;
      Answer answer =
          kind == 2
              ? Asking.infer(model, mutated, Asking.LENGTH, Integer.toString(binary.length))
              : Asking.infer(model, mutated);

      assertThat(answer.status()).as(new String(mutated, UTF_8)).isBetween(200, 499);
      if (answer.status() == 200) {
        assertThat(answer.outputs()).isNotEmpty();
      } else {
        Asking.assertRefused(answer, answer.status(), ".");
      }
    }
  }

  private static byte[] mutated(byte[] body, int before, SplittableRandom random) {
    int place = random.nextInt(before);
    int change = random.nextInt(3) - 1;
    byte[] mutated = new byte[body.length + change];
    System.arraycopy(body, 0, mutated, 0, place);
    int from = change < 0 ? place + 1 : place;
    int to = change > 0 ? place + 1 : place;
    System.arraycopy(body, from, mutated, to, body.length - from);
    if (change == 0) {
      String letters = "{}[]\",:019-.eE\\ntfu\0";
      mutated[place] = (byte) letters.charAt(random.nextInt(letters.length()));
    } else if (change > 0) {
      mutated[place] = body[place];
    }
    return mutated;
  }
}
