package io.penderie.server.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents the headers that do not depend on what a single operation does: those that tell
 * browsers how little an answer may do, on each; those that a cache needs, on what may be kept, and
 * more of them where 304 is an answer; and where what was accepted is. After all responses are
 * there.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = 0)
public class DocumentedHeaders implements OASFilter {

  /**
   * In an order, which the document keeps: a {@code Map} of these has another one at each start.
   */
  private static final Map<String, String> ALL =
      new TreeMap<>(
          Map.of(
              "Content-Security-Policy",
              "What a browser that shows the answer lets it do.",
              "X-Content-Type-Options",
              "nosniff: the type is what Content-Type says.",
              "Referrer-Policy",
              "no-referrer",
              HttpHeaders.ETAG,
              "Changes when the answer may; to be sent back as If-None-Match.",
              HttpHeaders.CACHE_CONTROL,
              "How long the answer may be used without asking again.",
              HttpHeaders.LOCATION,
              "Where what was made or accepted is.",
              HttpHeaders.VARY,
              "The fields of a request that the answer depends on."));

  private static final List<String> EVERYWHERE =
      List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy");
  private static final List<String> CACHED = List.of(HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    ALL.forEach(
        (name, description) ->
            document
                .getComponents()
                .addHeader(
                    name,
                    OASFactory.createHeader()
                        .description(description)
                        .required(true)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> item.getOperations().forEach(DocumentedHeaders::complete));
  }

  private static void complete(PathItem.HttpMethod method, Operation operation) {
    Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
    responses.values().forEach(response -> add(response, EVERYWHERE));
    if (method == PathItem.HttpMethod.GET) {
      responses.values().forEach(response -> add(response, List.of(HttpHeaders.VARY)));
    }
    if (responses.containsKey("304")) {
      add(responses.get("304"), CACHED);
      add(responses.get("200"), CACHED);
    }
    for (String status : List.of("201", "202")) {
      if (responses.containsKey(status)) {
        add(responses.get(status), List.of(HttpHeaders.LOCATION));
      }
    }
  }

  private static void add(APIResponse response, List<String> names) {
    for (String name : names) {
      Header reference = OASFactory.createHeader().ref("#/components/headers/" + name);
      response.addHeader(name, reference);
    }
  }
}
