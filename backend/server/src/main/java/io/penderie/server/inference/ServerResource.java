package io.penderie.server.inference;

import io.penderie.server.health.ServiceReadiness;
import io.penderie.server.problem.NotReadyException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the service is, and whether it lives and can answer. */
@Path("/v2")
@Produces(MediaType.APPLICATION_JSON)
public class ServerResource {

  private static final List<String> EXTENSIONS = List.of("binary_tensor_data", "model_repository");

  private final String name;
  private final String version;
  private final ServiceReadiness readiness;

  ServerResource(
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version") String version,
      ServiceReadiness readiness) {
    this.name = name;
    this.version = version;
    this.readiness = readiness;
  }

  /**
   * What the service is.
   *
   * @param name of the program
   * @param version of the program
   * @param extensions of the protocol that it has
   */
  public record ServerMetadata(String name, String version, List<String> extensions) {
    public ServerMetadata {
      extensions = List.copyOf(extensions);
    }
  }

  /**
   * How it is.
   *
   * @param ready whether it can answer
   * @param live whether it runs
   */
  public record Health(boolean ready, boolean live) {}

  @GET
  @Operation(hidden = true)
  public ServerMetadata metadata() {
    return new ServerMetadata(name, version, EXTENSIONS);
  }

  @GET
  @Path("/health/live")
  @Operation(hidden = true)
  public Health live() {
    try {
      return ready();
    } catch (NotReadyException e) {
      return new Health(false, true);
    }
  }

  @GET
  @Path("/health/ready")
  @Operation(hidden = true)
  public Health ready() {
    readiness.require();
    return new Health(true, true);
  }
}
