package io.penderie.server.openapi;

import io.penderie.server.problem.Problem;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the OpenAPI document says of the service as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Penderie",
            // The build sets it: application.properties.
            version = "",
            description =
                "Classifies pictures of clothes with a convolutional network trained on"
                    + " Fashion-MNIST. Every error is application/problem+json (RFC 9457); its type"
                    + " leads to an explanation.",
            license = @License(name = "MIT", url = "https://opensource.org/license/mit")),
    servers = @Server(url = "/", description = "Where this document comes from."),
    tags = {
      @Tag(name = "Prediction", description = "From an image to a class."),
      @Tag(name = "Dataset", description = "What the network learned from."),
      @Tag(name = "Own datasets", description = "What people bring for networks to learn from."),
      @Tag(name = "Models", description = "The versions: trained networks."),
      @Tag(name = "Training", description = "Networks in the making."),
      @Tag(name = "Search", description = "Hyperparameters, found by trials."),
      @Tag(name = "Service", description = "The service itself."),
      @Tag(name = "Problems", description = "What errors mean.")
    },
    components =
        @Components(
            schemas = {
              @Schema(name = "Problem", implementation = Problem.class),
              @Schema(name = "TrainingEvent", implementation = TrainingEvents.Any.class),
              @Schema(name = "SearchEvent", implementation = SearchEvents.Any.class)
            },
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = Api.TOKEN,
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    description =
                        "The access token of this service: the one that its configuration sets, or"
                            + " the one in the file access-token in its home.")))
public class Api extends Application {

  /** The name of the security scheme. */
  static final String TOKEN = "token";
}
