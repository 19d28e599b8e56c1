package io.penderie.server.problem;

import io.penderie.photo.file.ImageRejectedException;
import io.penderie.prediction.ClosedException;
import io.penderie.prediction.OverloadedException;
import io.penderie.registry.NoPreviousVersionException;
import io.penderie.registry.RefusedVersionException;
import io.penderie.registry.RegistryBusyException;
import io.penderie.registry.RegistryException;
import io.penderie.registry.RegistryStorageException;
import io.penderie.registry.UnusableVersionException;
import io.penderie.registry.VersionExistsException;
import io.penderie.registry.VersionNotFoundException;
import io.penderie.registry.VersionProtectedException;
import io.penderie.runs.RunException;
import io.penderie.store.StoreException;
import io.penderie.training.InvalidConfigException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** The one table from exception to problem. What is not in it is an internal error. */
public final class ProblemTable {

  private static final Logger LOG = Logger.getLogger(ProblemTable.class);

  /** Seconds; queues drain within one. */
  static final Map<String, String> RETRY_SOON = Map.of(HttpHeaders.RETRY_AFTER, "1");

  /** With a 415, after RFC 9110, section 15.5.16. */
  private static final Map<String, String> ACCEPT_PICTURES =
      Map.of(HttpHeaders.ACCEPT, "image/png, image/jpeg, image/gif, image/bmp, image/webp");

  /** What resources take that leave the choice to the REST layer. */
  private static final Map<String, String> ACCEPT_JSON =
      Map.of(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);

  /** After RFC 6750; the error is there only when a token was. */
  private static final String CHALLENGE = "Bearer realm=\"penderie\"";

  private ProblemTable() {}

  /** The answer to a failed request. Logs what is our own fault, under an id that it returns. */
  public static ProblemAnswer answer(Throwable failure) {
    if (failure instanceof CompletionException && failure.getCause() != null) {
      return answer(failure.getCause());
    }
    if (failure instanceof ProblemException e) {
      return new ProblemAnswer(Problem.of(e.type(), e.getMessage(), e.field(), null), e.headers());
    }
    if (failure instanceof InvalidConfigException e) {
      return ProblemAnswer.ofField(
          ProblemType.INVALID_CONFIGURATION, e.getMessage() + ".", e.field());
    }
    if (failure instanceof ImageRejectedException e) {
      return ProblemAnswer.of(
          type(e.reason()),
          e.getMessage(),
          e.reason() == ImageRejectedException.Reason.UNSUPPORTED_FORMAT
              ? ACCEPT_PICTURES
              : Map.of());
    }
    if (failure instanceof OverloadedException || failure instanceof RejectedExecutionException) {
      return ProblemAnswer.of(
          ProblemType.OVERLOADED, "Too many requests are waiting; try again shortly.", RETRY_SOON);
    }
    if (failure instanceof SenderGoneException) {
      return ProblemAnswer.of(ProblemType.INVALID_REQUEST, "The connection ended.");
    }
    if (failure instanceof ClosedException) {
      return ProblemAnswer.of(ProblemType.NOT_READY, "The service is stopping.", RETRY_SOON);
    }
    if (failure instanceof RunException e) {
      return run(e);
    }
    if (failure instanceof RegistryException e) {
      return registry(e);
    }
    if (failure instanceof StoreException e) {
      return DatasetProblems.answer(e);
    }
    if (failure instanceof NotReadyException e) {
      return ProblemAnswer.of(ProblemType.NOT_READY, e.getMessage(), RETRY_SOON);
    }
    if (failure instanceof UnauthorizedException) {
      return unauthorized("This takes a token: send Authorization: Bearer and the token.", "");
    }
    if (failure instanceof AuthenticationFailedException) {
      return unauthorized("This is not the token of this service.", ", error=\"invalid_token\"");
    }
    if (failure instanceof WebApplicationException e) {
      return ofStatus(e.getResponse().getStatus(), failure);
    }
    if (failure instanceof HttpException e) {
      return ofStatus(e.getStatusCode(), failure);
    }
    if (LostConnection.is(failure)) {
      return ProblemAnswer.of(ProblemType.INVALID_REQUEST, "The connection ended.");
    }
    return internal(failure);
  }

  private static ProblemAnswer run(RunException failure) {
    ProblemType type =
        switch (failure.reason()) {
          case NOT_FOUND -> ProblemType.NOT_FOUND;
          case STATE_CONFLICT -> ProblemType.RUN_STATE_CONFLICT;
          case QUEUE_FULL -> ProblemType.OVERLOADED;
          case VERSION_EXISTS -> ProblemType.VERSION_EXISTS;
          case STORAGE_FAILED -> ProblemType.STORAGE_FAILED;
          case NOT_READY -> ProblemType.NOT_READY;
        };
    Map<String, String> headers =
        switch (failure.reason()) {
          case QUEUE_FULL ->
              Map.of(HttpHeaders.RETRY_AFTER, Long.toString(failure.retryAfterSeconds()));
          case NOT_READY -> RETRY_SOON;
          default -> Map.of();
        };
    return ProblemAnswer.of(type, failure.getMessage(), headers);
  }

  /** What the registry says without naming files; what names them is for the log. */
  private static ProblemAnswer registry(RegistryException failure) {
    if (failure instanceof VersionNotFoundException) {
      return ProblemAnswer.of(ProblemType.NOT_FOUND, "There is no such model version.");
    }
    if (failure instanceof UnusableVersionException e) {
      return ProblemAnswer.of(
          ProblemType.VERSION_UNUSABLE,
          "The version " + e.version() + " cannot be used: " + e.reason() + ".");
    }
    if (failure instanceof VersionProtectedException e) {
      return ProblemAnswer.of(
          ProblemType.VERSION_PROTECTED,
          "The version " + e.version() + " " + e.reason().words() + ".");
    }
    if (failure instanceof NoPreviousVersionException) {
      return ProblemAnswer.of(
          ProblemType.NO_PREVIOUS_VERSION, "There is no previous version that still exists.");
    }
    if (failure instanceof RefusedVersionException e) {
      return ProblemAnswer.of(
          ProblemType.REFUSED_ARCHIVE, "What was sent is no version: " + e.getMessage() + ".");
    }
    if (failure instanceof VersionExistsException) {
      return ProblemAnswer.of(
          ProblemType.VERSION_EXISTS, "There is a model version of that name already.");
    }
    if (failure instanceof RegistryBusyException) {
      return ProblemAnswer.of(
          ProblemType.OVERLOADED,
          "Somebody else is changing the model versions; try again shortly.",
          RETRY_SOON);
    }
    if (failure instanceof RegistryStorageException) {
      LOG.warn(failure.getMessage());
      return ProblemAnswer.of(
          ProblemType.STORAGE_FAILED,
          "The folder of the model versions cannot be written; the log says why.");
    }
    return internal(failure);
  }

  /** The answer for a status that a framework chose before any code of ours ran. */
  static ProblemAnswer ofStatus(int status, Throwable failure) {
    return switch (status) {
      case 404 -> ProblemAnswer.of(ProblemType.NOT_FOUND, "There is nothing at this path.");
      case 405 ->
          ProblemAnswer.of(ProblemType.METHOD_NOT_ALLOWED, "This path does not take this method.");
      case 406 ->
          ProblemAnswer.of(
              ProblemType.NOT_ACCEPTABLE,
              "This resource has no representation that the Accept header allows.");
      case 413 -> ProblemAnswer.of(ProblemType.BODY_TOO_LARGE, "The body is too large.");
      case 414 -> ProblemAnswer.of(ProblemType.URI_TOO_LONG, "The address is too long.");
      case 415 ->
          ProblemAnswer.of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "This resource takes JSON (Content-Type: application/json, as curl --json sends it).",
              ACCEPT_JSON);
      case 431 ->
          ProblemAnswer.of(ProblemType.HEADERS_TOO_LARGE, "The request headers are too large.");
      case 503 -> ProblemAnswer.of(ProblemType.NOT_READY, "The service is stopping.", RETRY_SOON);
      default ->
          status >= 400 && status < 500
              ? ProblemAnswer.of(
                  ProblemType.INVALID_REQUEST, "The request cannot be read as HTTP asks for.")
              : internal(failure);
    };
  }

  private static ProblemAnswer unauthorized(String detail, String error) {
    return ProblemAnswer.of(
        ProblemType.UNAUTHORIZED, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + error));
  }

  private static ProblemType type(ImageRejectedException.Reason reason) {
    return switch (reason) {
      case EMPTY -> ProblemType.EMPTY_BODY;
      case UNSUPPORTED_FORMAT -> ProblemType.UNSUPPORTED_IMAGE;
      case TOO_LARGE -> ProblemType.IMAGE_TOO_LARGE;
      case DAMAGED -> ProblemType.DAMAGED_IMAGE;
    };
  }

  static ProblemAnswer internal(Throwable failure) {
    UUID id = UUID.randomUUID();
    LOG.errorf(failure, "Internal error %s", id);
    return new ProblemAnswer(
        Problem.of(
            ProblemType.INTERNAL_ERROR,
            "The service could not finish this request. Its log has more under the id " + id + ".",
            null,
            "urn:uuid:" + id),
        Map.of());
  }
}
