package io.penderie.server.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what fails in or around a resource. */
public final class ProblemMapper {

  private ProblemMapper() {}

  /** Any failure; {@link ProblemTable} knows which is which. */
  @ServerExceptionMapper
  public static Response map(Throwable failure) {
    return response(ProblemTable.answer(failure));
  }

  private static Response response(ProblemAnswer answer) {
    Response.ResponseBuilder response =
        Response.status(answer.problem().status())
            .entity(answer.problem())
            .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    answer.headers().forEach(response::header);
    return response.build();
  }
}
