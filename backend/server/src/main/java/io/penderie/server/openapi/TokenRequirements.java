package io.penderie.server.openapi;

import io.penderie.server.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Documents the 401 of operations that need a token. Quarkus itself derives the requirement from
 * {@code @RolesAllowed}; predictions, which a setting puts behind tokens, get an optional one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TokenRequirements implements OASFilter {

  private static final String PREDICTIONS = "/predict";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> complete(operation, isPrediction(path))));
  }

  private static boolean isPrediction(String path) {
    return path.equals(PREDICTIONS) || path.startsWith(PREDICTIONS + "/");
  }

  private static void complete(Operation operation, boolean prediction) {
    if (prediction) {
      // Either alternative will do: none, or the token.
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
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
