package io.penderie.server.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what fails in or around a resource. */
public class ProblemMapper {

  private final AllowedMethods methods;
  private final RouteProblems routes;

  ProblemMapper(AllowedMethods methods, RouteProblems routes) {
    this.methods = methods;
    this.routes = routes;
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

  /**
   * A missing or wrong token, whose request's body has not been read. Named, because Quarkus has
   * mappers of its own for these, which answer with no problem.
   */
  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response mapUnauthorized(SecurityException failure, UriInfo uri, RoutingContext context) {
    routes.drain(context.request());
    return map(failure, uri);
  }
}
