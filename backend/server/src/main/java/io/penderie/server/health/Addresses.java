package io.penderie.server.health;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The view of {@link AddressResource}. */
@Schema(description = "Where others in the local network reach the service.")
record Addresses(
    @Schema(description = "Origins, such as http://192.168.1.20:8080; none if nobody else does.")
        List<String> addresses) {

  Addresses {
    addresses = List.copyOf(addresses);
  }
}
