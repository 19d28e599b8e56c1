package io.penderie.server.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Documents the JSON body of an operation that takes other bodies too as an operation of its own,
 * at its address and {@value #SUFFIX}: generated clients know one kind of body of an operation, and
 * most choose JSON, whose members they then do not know how to send.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class JsonOperations implements OASFilter {

  /** What is behind the address of the operation that takes all bodies. */
  public static final String SUFFIX = "/base64";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    new LinkedHashMap<>(document.getPaths().getPathItems())
        .forEach(
            (path, item) -> {
              Operation whole = item.getPOST();
              if (whole != null && hasSeveralBodies(whole)) {
                document
                    .getPaths()
                    .addPathItem(
                        path + SUFFIX, OASFactory.createPathItem().POST(json(path, whole)));
                whole.getRequestBody().getContent().removeMediaType(MediaType.APPLICATION_JSON);
              }
            });
  }

  private static boolean hasSeveralBodies(Operation operation) {
    Content content =
        operation.getRequestBody() == null ? null : operation.getRequestBody().getContent();
    return content != null
        && content.hasMediaType(MediaType.APPLICATION_JSON)
        && content.getMediaTypes().size() > 1;
  }

  private static Operation json(String path, Operation whole) {
    return OASFactory.createOperation()
        .operationId(whole.getOperationId() + "Json")
        .summary(whole.getSummary() + ", in JSON")
        .description("Answers as " + path + " does, which takes this body too.")
        .tags(whole.getTags())
        .parameters(whole.getParameters())
        .requestBody(
            OASFactory.createRequestBody()
                .description("The base64 of what else is sent as files.")
                .required(true)
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            MediaType.APPLICATION_JSON,
                            whole
                                .getRequestBody()
                                .getContent()
                                .getMediaType(MediaType.APPLICATION_JSON))))
        .responses(whole.getResponses())
        .extensions(whole.getExtensions());
  }
}
