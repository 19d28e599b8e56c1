package io.penderie.server.openapi;

import io.penderie.server.problem.Problem;
import io.penderie.server.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Turns the slugs in an operation's extension {@value Examples#PROBLEMS} into documented responses,
 * one a status with an example for each slug, and takes the extension away.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  /** What is refused before anybody looks which operation it is for. */
  private static final List<ProblemType> EVERYWHERE =
      List.of(ProblemType.URI_TOO_LONG, ProblemType.HEADERS_TOO_LARGE);

  @Override
  public Operation filterOperation(Operation operation) {
    Object slugs =
        operation.getExtensions() == null ? null : operation.getExtensions().get(Examples.PROBLEMS);
    if (slugs == null) {
      return operation;
    }
    operation.removeExtension(Examples.PROBLEMS);
    // The annotation on a method marks its parameters, body and responses too.
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(it -> it.removeExtension(Examples.PROBLEMS));
    }
    operation.getResponses().removeExtension(Examples.PROBLEMS);
    if (operation.getRequestBody() != null) {
      operation.getRequestBody().removeExtension(Examples.PROBLEMS);
    }
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(response -> response.removeExtension(Examples.PROBLEMS));
    Map<Integer, List<ProblemType>> byStatus = new LinkedHashMap<>();
    Stream.concat(
            EVERYWHERE.stream(),
            Arrays.stream(slugs.toString().split(" ")).map(ProblemResponses::type))
        .distinct()
        .sorted()
        .forEach(
            type ->
                byStatus.merge(
                    type.status(),
                    List.of(type),
                    (known, more) -> Stream.concat(known.stream(), more.stream()).toList()));
    byStatus.forEach(
        (status, types) ->
            operation.getResponses().addAPIResponse(Integer.toString(status), response(types)));
    return operation;
  }

  private static ProblemType type(String slug) {
    return ProblemType.find(slug)
        .orElseThrow(() -> new IllegalStateException("no problem type " + slug));
  }

  /** The response for problems that share a status. */
  static APIResponse response(List<ProblemType> types) {
    Map<String, Example> examples = new LinkedHashMap<>();
    for (ProblemType type : types) {
      examples.put(type.slug(), example(type));
    }
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(String.join(" ", types.stream().map(ProblemType::meaning).toList()))
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                            .examples(examples)));
    if (types.contains(ProblemType.OVERLOADED) || types.contains(ProblemType.TOO_MANY_REQUESTS)) {
      response.addHeader(
          "Retry-After",
          header("Seconds after which to try again.", SchemaType.INTEGER).required(true));
    }
    if (types.get(0).status() == ProblemType.UNSUPPORTED_MEDIA_TYPE.status()) {
      response.addHeader(
          "Accept", header("The types that are taken.", SchemaType.STRING).required(true));
    }
    if (types.contains(ProblemType.UNAUTHORIZED)) {
      response.addHeader(
          "WWW-Authenticate",
          header("The scheme, and an error if a token was sent.", SchemaType.STRING)
              .required(true)
              .example("Bearer realm=\"penderie\", error=\"invalid_token\""));
    }
    return response;
  }

  private static Header header(String description, SchemaType type) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(type));
  }

  private static Example example(ProblemType type) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("type", type.uri());
    value.put("title", type.title());
    value.put("status", type.status());
    value.put("detail", type.meaning());
    return OASFactory.createExample().summary(type.title()).value(value);
  }
}
