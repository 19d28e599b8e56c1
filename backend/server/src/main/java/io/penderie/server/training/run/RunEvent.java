package io.penderie.server.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * One line of a run's log.
 *
 * @param id its number, from 1
 * @param type what kind of event
 * @param json the line: an object with {@code type} and {@code at}
 */
public record RunEvent(long id, String type, String json) {

  /** A change of state: {@code state}, {@code reason} and {@code terminal}. */
  public static final String STATE = "state";

  static final String STARTED = "started";
  static final String PROGRESSED = "progressed";
  static final String EPOCH_FINISHED = "epochFinished";
  static final String EVALUATED = "evaluated";
  static final String INTERRUPTED = "interrupted";

  /** What a trainer may say; other lines of its are words for the log. */
  private static final Set<String> OF_TRAINER =
      Set.of(STARTED, PROGRESSED, EPOCH_FINISHED, "finished", EVALUATED, INTERRUPTED);

  private static final String TYPE = "type";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The object in a line; null if there is none, or none with a type. */
  static ObjectNode parse(String line) {
    if (!line.startsWith("{")) {
      return null;
    }
    try {
      JsonNode node = JSON.readTree(line);
      return node instanceof ObjectNode object && object.path(TYPE).isTextual() ? object : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  static String type(JsonNode event) {
    return event.path(TYPE).asText();
  }

  /** Whether that is an event that a trainer tells. */
  static boolean ofTrainer(JsonNode event) {
    return event != null && OF_TRAINER.contains(type(event));
  }

  /** The event of a change of state. */
  static ObjectNode state(RunRecord run) {
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put(TYPE, STATE)
            .put("state", run.state().word())
            .put("attempt", run.attempt());
    if (run.reason() != null) {
      event.put("reason", run.reason());
    }
    return event.put("terminal", run.state().finished());
  }

  /** The line of an event that happens now. */
  static String line(ObjectNode event) {
    return event.put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()).toString();
  }
}
