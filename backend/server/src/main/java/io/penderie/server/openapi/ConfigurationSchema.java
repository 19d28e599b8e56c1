package io.penderie.server.openapi;

import io.penderie.files.Json;
import io.penderie.training.Domain;
import io.penderie.training.Hyperparameter;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingConfigJson;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents the configuration of a training run, one property for each {@link Hyperparameter}, and
 * fills it in where an example shows a run.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ConfigurationSchema implements OASFilter {

  /** What refers to the schema. */
  public static final String REF = "#/components/schemas/TrainingConfiguration";

  private static final String MEMBER = "configuration";

  private static final TrainingConfig EXAMPLE =
      TrainingConfigJson.of(Map.of(Hyperparameter.EPOCHS, 1, Hyperparameter.THREADS, 1));

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Schema configuration = object("Every choice of a training run; one left out has its default.");
    for (Hyperparameter hyperparameter : Hyperparameter.values()) {
      String[] path = hyperparameter.field().split("\\.");
      Schema parent = configuration;
      for (String part : List.of(path).subList(0, path.length - 1)) {
        if (parent.getProperties() == null || !parent.getProperties().containsKey(part)) {
          parent.addProperty(part, object(null));
        }
        parent = parent.getProperties().get(part);
      }
      parent.addProperty(path[path.length - 1], schema(hyperparameter));
    }
    document.getComponents().addSchema(REF.substring(REF.lastIndexOf('/') + 1), configuration);
  }

  /** An example of a run shows every choice; its constant has none of them. */
  @Override
  public APIResponse filterAPIResponse(APIResponse response) {
    if (response.getContent() != null) {
      for (MediaType type : response.getContent().getMediaTypes().values()) {
        if (type.getExample() instanceof Map<?, ?> example && example.containsKey(MEMBER)) {
          Map<Object, Object> whole = new LinkedHashMap<>(example);
          whole.put(MEMBER, Json.convert(EXAMPLE, Map.class));
          type.setExample(whole);
        }
      }
    }
    return response;
  }

  private static Schema object(String description) {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description(description)
        // One that is not known is refused.
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }

  private static Schema schema(Hyperparameter hyperparameter) {
    Domain domain = hyperparameter.domain();
    Schema schema =
        OASFactory.createSchema()
            .addType(SchemaType.valueOf(domain.type().toUpperCase(Locale.ROOT)))
            .description(hyperparameter.description() + ".");
    if (domain.range() != null) {
      BigDecimal least = number(domain.range().least());
      schema =
          domain.range().leastIncluded() ? schema.minimum(least) : schema.exclusiveMinimum(least);
      schema.maximum(number(domain.range().most()));
    }
    if (!domain.choices().isEmpty()) {
      schema.enumeration(List.copyOf(domain.choices()));
    }
    // How many threads a run has is for the service to say, see penderie.training.threads.
    return hyperparameter == Hyperparameter.THREADS
        ? schema
        : schema.defaultValue(domain.byDefault());
  }

  private static BigDecimal number(double value) {
    BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
    // Ten thousand is 1E+4 by then, which a document writes as 10000.0.
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
