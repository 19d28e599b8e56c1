package io.penderie.acceptance.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/**
 * A request.
 *
 * @param name what it is, for reports
 * @param path and query
 * @param headers beside those that HTTP itself needs
 */
record Call(String name, HttpMethod method, String path, Map<String, String> headers, Buffer body) {

  /** A picture or form to be classified. */
  static Call post(String name, String path, String type, byte[] body) {
    return new Call(name, HttpMethod.POST, path, Map.of("Content-Type", type), Buffer.buffer(body));
  }
}
