package io.penderie.server.problem;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.penderie.server.tracing.Trace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as a client reads it, after RFC 9457.
 *
 * @param type a URI reference that identifies the kind of problem
 * @param title a short summary of the kind
 * @param status the HTTP status
 * @param detail what went wrong this time, for a person; never an internal
 * @param field the member of a request body that is at fault, such as {@code schedule.warmUp}; null
 *     if it is not one
 * @param instance identifies this occurrence in the log; null unless the service itself failed
 * @param traceId of the trace that the request is part of, in 32 hexadecimal digits; null where
 *     nothing is traced
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "field", "instance", "traceId"})
@Schema(name = "Problem", description = "An error, after RFC 9457.")
public record Problem(
    @Schema(description = "Which kind; documented at that address.") String type,
    @Schema(description = "A short summary of the kind.") String title,
    @Schema(description = "The HTTP status.") int status,
    @Schema(description = "What went wrong this time.") String detail,
    @Schema(description = "The member of the request body that is at fault.") @JsonInclude(NON_NULL)
        String field,
    @Schema(description = "Names this occurrence in the log; only for internal errors.")
        @JsonInclude(NON_NULL)
        String instance,
    @Schema(
            description =
                "The trace that the request is part of; only where the service is traced.",
            pattern = "[0-9a-f]{32}")
        @JsonInclude(NON_NULL)
        String traceId) {

  /** Its media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ProblemType type, String detail, String field, String instance) {
    return new Problem(
        type.uri(), type.title(), type.status(), detail, field, instance, Trace.currentId());
  }
}
