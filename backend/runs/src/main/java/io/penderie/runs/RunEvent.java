package io.penderie.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.files.Json;
import io.penderie.search.SearchEvent;
import io.penderie.training.TrainingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

  private static final String TYPE = "type";

  /** The object in a line; null if there is none, or none with a type. */
  static ObjectNode parse(String line) {
    if (!line.startsWith("{")) {
      return null;
    }
    try {
      JsonNode node = Json.tree(line.getBytes(StandardCharsets.UTF_8));
      return node instanceof ObjectNode object && object.path(TYPE).isTextual() ? object : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  static String type(JsonNode event) {
    return event.path(TYPE).asText();
  }

  /** What a trainer tells; empty for what is none of its events, such as a change of state. */
  static Optional<TrainingEvent> ofTrainer(ObjectNode event) {
    return known(event, TrainingEvent.class);
  }

  /** What a search tells; empty for what is none of its events. */
  static Optional<SearchEvent> ofSearch(ObjectNode event) {
    return known(event, SearchEvent.class);
  }

  private static <T> Optional<T> known(ObjectNode event, Class<T> type) {
    if (event == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.known(event, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
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
