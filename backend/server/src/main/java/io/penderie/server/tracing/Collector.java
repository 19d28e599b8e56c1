package io.penderie.server.tracing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The collector of traces that the environment names; there is none by itself, since OpenTelemetry
 * would look for one all the time, and warn.
 */
public final class Collector {

  private static final String ADDRESS = "OTEL_EXPORTER_OTLP_ENDPOINT";

  private Collector() {}

  /**
   * What is wrong with its address, a sentence; empty if nothing is.
   *
   * @param environment the value of a variable, or null
   */
  public static List<String> faults(UnaryOperator<String> environment) {
    String address = environment.apply(ADDRESS);
    return address == null || address.isBlank() || isAddress(address)
        ? List.of()
        : List.of(
            ADDRESS
                + " is "
                + address
                + "; it may be an address that begins with http:// or https://, such as"
                + " http://collector:4318.");
  }

  /**
   * Whether traces are sent.
   *
   * @param environment the value of a variable, or null
   */
  public static boolean isThere(UnaryOperator<String> environment) {
    String address = environment.apply(ADDRESS);
    return address != null
        && !address.isBlank()
        && !Boolean.parseBoolean(environment.apply("OTEL_SDK_DISABLED"));
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
