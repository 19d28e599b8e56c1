package io.penderie.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;

/**
 * What each version answers to each call, as it was learnt while nothing else was asked. The same
 * is expected ever after, up to what another company in the forward pass changes in the last digits
 * of a probability.
 */
final class KnownAnswers {

  private static final Offset<Double> TOLERANCE = Offset.offset(1e-3);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> known = new HashMap<>();

  /** Keeps the answer to a call. */
  void learn(Call call, int status, Buffer body) {
    JsonNode answer = parse(status, body);
    known.put(key(call, answer), answer);
  }

  /** Throws an {@link AssertionError} unless this is what was learnt. */
  void check(Call call, int status, Buffer body) {
    JsonNode answer = parse(status, body);
    JsonNode expected = known.get(key(call, answer));
    assertThat(expected).as("%s, unknown: %s", call.name(), answer).isNotNull();
    assertSame(call.name(), expected, answer);
  }

  private static JsonNode parse(int status, Buffer body) {
    try {
      return JSON.createObjectNode()
          .put("httpStatus", status)
          .set("body", JSON.readTree(body.getBytes()));
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + body, e);
    }
  }

  /** A version's name is somewhere in its answers; problems are the same of every version. */
  private static String key(Call call, JsonNode answer) {
    return call.name() + " by " + answer.findValues("version");
  }

  private static void assertSame(String name, JsonNode expected, JsonNode answer) {
    if (expected.isFloatingPointNumber()) {
      assertThat(answer.asDouble()).as(name).isCloseTo(expected.asDouble(), TOLERANCE);
    } else if (expected.isContainerNode()) {
      assertThat(answer.size()).as("%s: %s", name, answer).isEqualTo(expected.size());
      if (expected.isArray()) {
        for (int i = 0; i < expected.size(); i++) {
          assertSame(name, expected.get(i), answer.get(i));
        }
      } else {
        expected
            .properties()
            .forEach(field -> assertSame(name, field.getValue(), answer.path(field.getKey())));
      }
    } else {
      assertThat(answer).as(name).isEqualTo(expected);
    }
  }
}
