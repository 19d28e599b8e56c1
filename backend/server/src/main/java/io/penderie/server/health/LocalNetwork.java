package io.penderie.server.health;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The networks that this machine is in. */
final class LocalNetwork {

  private static final int MOST = 4;

  /** Between containers and virtual machines of this machine, where no phone is. */
  private static final Pattern INNER = Pattern.compile("(docker|br-|veth|virbr|cni|podman).*");

  private LocalNetwork() {}

  /** Whether somebody at this machine asks, and no proxy for somebody else. */
  static boolean isAskedFromHere(HttpServerRequest request) {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && request.remoteAddress() != null
        && isLoopback(request.remoteAddress().hostAddress());
  }

  /**
   * Where others reach what listens on a port.
   *
   * @param host on which address it listens, or on all: {@code 0.0.0.0}
   * @return origins of IPv4 addresses, which every phone has too
   */
  static List<String> origins(String host, int port) throws SocketException {
    return NetworkInterface.networkInterfaces()
        .filter(each -> !INNER.matcher(each.getName()).matches() && isUp(each))
        .flatMap(NetworkInterface::inetAddresses)
        .filter(
            each ->
                each instanceof Inet4Address
                    && !each.isLoopbackAddress()
                    && !each.isLinkLocalAddress())
        .map(InetAddress::getHostAddress)
        .filter(each -> listensOnAll(host) || host.equals(each))
        .sorted()
        .limit(MOST)
        .map(each -> "http://" + each + (port == 80 ? "" : ":" + port))
        .toList();
  }

  private static boolean listensOnAll(String host) {
    return Stream.of("0.0.0.0", "::", "[::]").anyMatch(host::equals);
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp();
    } catch (SocketException e) {
      return false;
    }
  }

  private static boolean isLoopback(String address) {
    return address != null
        && (address.startsWith("127.")
            || address.equals("::1")
            || address.equals("0:0:0:0:0:0:0:1"));
  }
}
