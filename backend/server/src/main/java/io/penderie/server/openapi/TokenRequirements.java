package io.penderie.server.openapi;

import io.penderie.server.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Documents the 401 of operations that need a token. Quarkus itself derives the requirement from
 * {@code @RolesAllowed}; predictions get it where the setting of this service puts them behind
 * tokens.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TokenRequirements implements OASFilter {

  /** What the permission of that name covers. */
  private static final List<String> PREDICTIONS = List.of("/predict", "/explanations");

  private static final String PROTECTED = "penderie.security.protect-predictions";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    boolean predictions =
        ConfigProvider.getConfig().getOptionalValue(PROTECTED, Boolean.class).orElse(false);
    // Open, unless an operation says otherwise.
    document.setSecurity(List.of());
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) ->
                            complete(operation, predictions && isPrediction(path))));
  }

  private static boolean isPrediction(String path) {
    return PREDICTIONS.stream()
        .anyMatch(guarded -> path.equals(guarded) || path.startsWith(guarded + "/"));
  }

  private static void complete(Operation operation, boolean guarded) {
    if (guarded) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(Api.TOKEN));
    }
    if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
      return;
    }
    APIResponses responses = operation.getResponses();
    responses.addAPIResponse(
        Integer.toString(ProblemType.UNAUTHORIZED.status()),
        ProblemResponses.response(List.of(ProblemType.UNAUTHORIZED)));
    // Quarkus adds it, but whoever has the token may do everything.
    responses.removeAPIResponse("403");
    responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
  }
}
