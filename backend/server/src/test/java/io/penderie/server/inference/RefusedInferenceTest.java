package io.penderie.server.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each malformed request is refused in the protocol's words, whatever is wrong with it. */
@QuarkusTest
class RefusedInferenceTest extends ServiceTest {

  private static final String FILES = Asking.FILES;
  private static final String PIXELS = Asking.PIXELS;
  private static final byte[] BOOT = TestSplit.png(0);
  private static final byte[] BLACK = new byte[56 * 56];

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"inputs\": [ | 400 | valid JSON",
        "[] | 400 | not an object",
        "null | 400 | not an object",
        "{} | 400 | no inputs",
        "{\"inputs\": []} | 400 | no inputs",
        "{\"inputs\": null} | 400 | no list",
        "{\"inputs\": {}} | 400 | no list",
        "{\"inputs\": [1]} | 400 | no JSON object",
        "{\"inputs\": [], \"inputs\": []} | 400 | valid JSON",
        "{\"parameters\": [], \"inputs\": []} | 400 | no JSON object",
        "{\"parameters\": {\"binary_data_output\": 1}} | 400 | neither true nor false",
        "{\"id\": {\"a\": 1}} | 400 | no text",
        "{\"id\": 7} | 400 | no text",
        "{\"outputs\": 3} | 400 | no list",
        "{\"outputs\": [3]} | 400 | no JSON object",
        "{\"outputs\": [{}]} | 400 | no name",
        "{\"outputs\": [{\"name\": \"no-such-output\"}]} | 400 | it has probabilities, class",
        "{\"outputs\": [{\"name\": \"class\"}, {\"name\": \"class\"}]} | 400 | twice",
        "{\"a\": [[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]} | 400 | too deeply",
        "{\"inputs\": []} behind | 400 | valid JSON"
      })
  void malformedRequest_isRefused(String body, int status, String words) {
    for (String model : new String[] {FILES, PIXELS}) {
      Asking.assertRefused(Asking.infer(model, body.getBytes(UTF_8)), status, words);
    }
  }

  /** What is changed in a good input; what is null is taken out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "name | - | 400 | has no name",
        "shape | - | 400 | has no shape",
        "datatype | - | 400 | has no datatype",
        "data | - | 400 | has no data",
        "name | \"no-such-input\" | 400 | its input is",
        "name | 7 | 400 | no text",
        "datatype | \"FP64\" | 400 | must be",
        "datatype | \"FP99\" | 400 | must be",
        "shape | \"1\" | 400 | no list",
        "shape | [] | 400 | one row or more",
        "shape | [\"1\"] | 400 | whole number",
        "shape | [-1] | 400 | whole number",
        "shape | [1.5] | 400 | whole number",
        "shape | [18446744073709551616] | 400 | whole number",
        "shape | [4611686018427387904,4611686018427387904] | 400 | one row or more",
        "shape | [1,1,1,1,1,1,1,1,1] | 400 | dimensions",
        "shape | [0] | 400 | one row or more",
        "data | 7 | 400 | no list",
        "data | null | 400 | no list",
        "data | [null] | 400 | at index 0",
        "data | [{}] | 400 | at index 0",
        "data | [] | 400 | There are 0 elements",
        "data | [NaN] | 400 | valid JSON",
        "data | [[[[[[[[[[]]]]]]]]]] | 400 | nested",
        "parameters | 7 | 400 | no JSON object",
        "parameters | {\"binary_data_size\": \"1\"} | 400 | whole number",
        "parameters | {\"binary_data_size\": 0} | 400 | one of them is enough"
      })
  void malformedInput_isRefused(String member, String value, int status, String words) {
    for (String model : new String[] {FILES, PIXELS}) {
      String good = "the good value";
      ObjectNode request = Asking.good(model);
      if (value == null) {
        Asking.input(request).remove(member);
      } else {
        Asking.input(request).put(member, good);
      }
      String body = request.toString().replace("\"" + good + "\"", String.valueOf(value));
      Asking.assertRefused(Asking.infer(model, body.getBytes(UTF_8)), status, words);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fashion-mnist | shape | [2] | 400 | There are 1 elements, and the shape asks for 2",
        "fashion-mnist | shape | [1,1] | 400 | must be [rows]",
        "fashion-mnist | shape | [1000000000] | 413 | At most 64 pictures",
        "fashion-mnist | data | [\"?\"] | 400 | valid base64",
        "fashion-mnist | data | [\"bm8gcGljdHVyZQ==\"] | 415 | PNG",
        "fashion-mnist | data | [\"\"] | 400 | empty",
        "fashion-mnist | data | [5] | 400 | no text",
        "fashion-mnist | data | [[\"\"],\"\"] | 400 | nested",
        "fashion-mnist-PIXELS | shape | [2,56,56] | 400 | the shape asks for 6272",
        "fashion-mnist-PIXELS | shape | [1,28,28] | 400 | must be [rows, 56, 56]",
        "fashion-mnist-PIXELS | shape | [1,3136] | 400 | must be [rows, 56, 56]",
        "fashion-mnist-PIXELS | shape | [1000000000,56,56] | 413 | At most 64 pictures",
        "fashion-mnist-PIXELS | data | [\"x\"] | 400 | from 0 to 255",
        "fashion-mnist-PIXELS | data | [true] | 400 | from 0 to 255",
        "fashion-mnist-PIXELS | data | [0, 1.0] | 400 | at index 1",
        "fashion-mnist-PIXELS | data | [-1] | 400 | from 0 to 255",
        "fashion-mnist-PIXELS | data | [256] | 400 | from 0 to 255",
        "fashion-mnist-PIXELS | data | [99999999999] | 400 | from 0 to 255",
        "fashion-mnist-PIXELS | data | [[1,2],[3]] | 400 | nested",
        "fashion-mnist-PIXELS | data | [1,[2]] | 400 | nested"
      })
  void inputThatIsNoneOfTheModel_isRefused(
      String model, String member, String value, int status, String words) throws IOException {
    ObjectNode request = Asking.good(model);
    Asking.input(request).set(member, Asking.JSON.readTree(value));

    Asking.assertRefused(Asking.infer(model, request), status, words);
  }

  /** All names of an object are kept until its end: 32 MB of them took 21 s and all the memory. */
  @Test
  void manyMembers_areRefused_whereverTheyAre() {
    String many =
        IntStream.range(0, 1001)
            .mapToObj(i -> "\"" + i + "\":1")
            .collect(Collectors.joining(",", "{", "}"));
    for (String body : List.of(many, "{\"a\":" + many + "}", "{\"inputs\":[" + many + "]}")) {
      Asking.assertRefused(Asking.infer(FILES, body.getBytes(UTF_8)), 400, "than 1000 members");
    }
    assertProblem(
        request().contentType("application/json").body("{\"a\":[" + many + "]}").post("/predict"),
        400,
        "invalid-request");
  }

  @Test
  void secondInput_orTooMuchOfTheFirst_isRefused() {
    for (String model : new String[] {FILES, PIXELS}) {
      ObjectNode twice = Asking.good(model);
      twice.withArray("inputs").add(Asking.input(twice).deepCopy());
      Asking.assertRefused(Asking.infer(model, twice), 400, "one input");
    }
    byte[][] files = new byte[65][];
    Arrays.fill(files, BOOT);
    byte[][] pictures = new byte[65][];
    Arrays.fill(pictures, BLACK);
    Asking.assertRefused(Asking.infer(FILES, Asking.files(files)), 413, "At most 64 pictures");
    Asking.assertRefused(Asking.infer(PIXELS, Asking.pixels(56, 56, pictures)), 413, "At most 64");
    Asking.assertRefused(
        Asking.infer(FILES, Asking.files(BOOT, "no picture".getBytes(UTF_8))),
        415,
        "The picture at index 1: ");
    Asking.assertRefused(
        Asking.infer(FILES, Asking.good(FILES).put("id", "a".repeat(4097))),
        400,
        "than 4096 bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /v2/nothing | 404",
        "GET | /v2/models/no-such-model | 404",
        "GET | /v2/models/no-such-model/ready | 404",
        "GET | /v2/models/..%2f..%2fetc | 404",
        "GET | /v2/models/fashion-mnist~other | 404",
        "GET | /v2/models/fashion-mnist/versions/no-such-version | 404",
        "GET | /v2/models/fashion-mnist/versions/no-such-version/ready | 404",
        "GET | /v2/models/fashion-mnist/config | 404",
        "POST | /v2/models/no-such-model/infer | 404",
        "POST | /v2/models/fashion-mnist/versions/no-such-version/infer | 404",
        "POST | /v2/models/fashion-mnist/infer;v=1 | 404",
        "GET | /v2/models/fashion-mnist/infer | 405",
        "PUT | /v2/models/fashion-mnist/infer | 405",
        "POST | /v2/health/live | 405",
        "DELETE | /v2 | 405",
        "POST | /v2/repository/models/fashion-mnist/load | 401",
        "POST | /v2/repository/models/fashion-mnist/unload | 401"
      })
  void everyError_isOneOfTheProtocol(String method, String path, int status) {
    byte[] body = method.equals("POST") ? Asking.good(FILES).toString().getBytes(UTF_8) : null;

    Asking.assertRefused(Asking.send(method, path, body), status, ".");
  }

  @Test
  void bodiesThatAreNotRead_areRefusedInTheSameWords() {
    byte[] good = Asking.good(FILES).toString().getBytes(UTF_8);
    Asking.assertRefused(Asking.infer(FILES, new byte[0]), 400, "curl --json");
    Asking.assertRefused(Asking.infer(FILES, good, "Content-Encoding", "gzip"), 415, "compressed");
    Asking.assertRefused(
        Asking.infer(FILES, new byte[(32 << 20) + 1]), 413, "at most 33554432 bytes");
    Asking.assertRefused(Asking.infer(FILES, good, "Sec-Fetch-Site", "cross-site"), 403, "origin");
    Asking.assertRefused(Asking.get("/v2/models/" + "a".repeat(5000)), 414, "too long");
    Asking.assertRefused(Asking.send("GET", "/v2", null, "Accept", "text/csv"), 406, "Accept");
  }
}
