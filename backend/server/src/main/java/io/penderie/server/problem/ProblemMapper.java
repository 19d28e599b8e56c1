package io.penderie.server.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
  public Response map(Throwable failure, UriInfo uri, Request request, RoutingContext context) {
    ProblemAnswer answer =
        isForOtherMethods(failure, uri, request)
            ? ProblemTable.ofStatus(ProblemType.METHOD_NOT_ALLOWED.status(), failure)
            : ProblemTable.answer(failure);
    ErrorBody body = ErrorBody.of(context, answer.problem());
    Response.ResponseBuilder response =
        Response.status(answer.problem().status())
            .entity(body.content())
            .header(HttpHeaders.CONTENT_TYPE, body.mediaType());
    answer.headers().forEach(response::header);
    if (answer.problem().status() == ProblemType.METHOD_NOT_ALLOWED.status()) {
      response.header(HttpHeaders.ALLOW, methods.of(uri.getPath()));
    }
    return response.build();
  }

  /**
   * Where two resources share the beginning of a path, the REST layer says that nothing is there
   * when only the method is the wrong one.
   */
  private boolean isForOtherMethods(Throwable failure, UriInfo uri, Request request) {
    if (!(failure instanceof NotFoundException)) {
      return false;
    }
    String allowed = methods.of(uri.getPath());
    return !allowed.isEmpty() && !List.of(allowed.split(", ")).contains(request.getMethod());
  }

  /**
   * A missing or wrong token, whose request's body has not been read. Named, because Quarkus has
   * mappers of its own for these, which answer with no problem.
   */
  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response mapUnauthorized(
      SecurityException failure, UriInfo uri, Request request, RoutingContext context) {
    routes.drain(context.request());
    return map(failure, uri, request, context);
  }
}
