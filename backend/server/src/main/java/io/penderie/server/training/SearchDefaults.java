package io.penderie.server.training;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.search.SearchSettings;
import io.penderie.search.SearchSpace;
import io.penderie.server.openapi.SearchExamples;
import io.penderie.training.Hyperparameter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a search does that chooses nothing, and what it may choose.
 *
 * @param settings every choice
 * @param searchable the fields of the hyperparameters that may be in a space
 */
@Schema(name = "SearchDefaults", description = "What can be chosen for a search.")
record SearchDefaults(
    @Schema(implementation = SearchExamples.SettingsSchema.class) JsonNode settings,
    List<String> searchable) {

  static SearchDefaults of(SearchRequest nothing) {
    return new SearchDefaults(
        SearchSettings.toJson(nothing.settings()),
        SearchSpace.searchable().stream().map(Hyperparameter::field).toList());
  }
}
