package io.penderie.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.time.Instant;

/**
 * What a search set out to do, as {@code search.json} has it.
 *
 * @param name of the search
 * @param dataset the name of what it learns from
 * @param dataSha256 of the dataset's files
 * @param settings every choice
 * @param startedAt when it first started
 */
@JsonIgnoreProperties(ignoreUnknown = true) // A later Penderie may have written it.
public record SearchPlan(
    String name,
    String dataset,
    String dataSha256,
    @JsonDeserialize(converter = Planned.class) SearchSettings settings,
    Instant startedAt) {

  static final class Planned extends StdConverter<JsonNode, SearchSettings> {
    @Override
    public SearchSettings convert(JsonNode json) {
      return SearchSettings.parse(json);
    }
  }
}
