package io.penderie.server.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.dataset.FashionMnist;
import io.penderie.search.SearchSettings;
import io.penderie.training.Hyperparameter;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.OwnStart;
import io.penderie.training.TrainingConfigJson;
import java.util.Map;

/**
 * What somebody asks for who starts a search.
 *
 * @param name of the search; null for one that is made
 * @param dataset the one that people brought; null for the one that comes with Penderie
 * @param settings every choice
 */
record SearchRequest(String name, String dataset, SearchSettings settings) {

  private static final String NAME = "name";
  private static final String DATASET = "dataset";
  private static final String CONFIGURATION = "configuration";

  /**
   * Reads a request.
   *
   * @param threads of a run that does not say
   * @param starts for datasets of one's own
   * @throws InvalidConfigException naming the member that is at fault
   */
  static SearchRequest of(ObjectNode request, int threads, RunRequest.OwnStarts starts) {
    String name = RunRequest.name(request, NAME);
    String dataset = RunRequest.name(request, DATASET);
    boolean own = dataset != null && !dataset.equals(FashionMnist.NAME);
    // Trials begin with random numbers.
    OwnStart start = own ? starts.find(dataset, true, null) : null;
    ObjectNode rest = request.deepCopy();
    rest.remove(NAME);
    rest.remove(DATASET);
    rest.set(
        CONFIGURATION,
        configuration(
            rest.get(CONFIGURATION), threads, start == null ? Map.of() : start.defaults(false)));
    return new SearchRequest(name, own ? dataset : null, SearchSettings.parse(rest));
  }

  private static JsonNode configuration(
      JsonNode given, int threads, Map<Hyperparameter, Object> defaults) {
    JsonNode choices =
        given == null || given.isNull() ? JsonNodeFactory.instance.objectNode() : given;
    if (choices instanceof ObjectNode object && !object.has(Hyperparameter.THREADS.field())) {
      choices = object.deepCopy().put(Hyperparameter.THREADS.field(), threads);
    }
    try {
      return TrainingConfigJson.toJson(TrainingConfigJson.parse(choices, defaults));
    } catch (InvalidConfigException e) {
      throw new InvalidConfigException(
          e.field().isEmpty() ? CONFIGURATION : CONFIGURATION + "." + e.field(), e.fault());
    }
  }
}
