package io.penderie.server.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what fails in or around a resource. */
public class ProblemMapper {

  private final AllowedMethods methods;

  ProblemMapper(AllowedMethods methods) {
    this.methods = methods;
  }

  /** Any failure; {@link ProblemTable} knows which is which. */
  @ServerExceptionMapper
  public Response map(Throwable failure, UriInfo uri) {
    ProblemAnswer answer = ProblemTable.answer(failure);
    Response.ResponseBuilder response =
        Response.status(answer.problem().status())
            .entity(answer.problem())
            .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    answer.headers().forEach(response::header);
    if (answer.problem().status() == ProblemType.METHOD_NOT_ALLOWED.status()) {
      response.header(HttpHeaders.ALLOW, methods.of(uri.getPath()));
    }
    return response.build();
  }

  /** Named, because Quarkus has mappers of its own for these that are not problems. */
  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response mapUnauthorized(SecurityException failure, UriInfo uri) {
    return map(failure, uri);
  }
}
