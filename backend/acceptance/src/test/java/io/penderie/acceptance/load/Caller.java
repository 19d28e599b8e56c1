package io.penderie.acceptance.load;

import io.vertx.core.buffer.Buffer;

/** Says what the {@link Clients} ask, and hears what is answered; all on one thread. */
interface Caller {

  /** The next request; null ends the client that asks for it. */
  Call next();

  /**
   * A request was answered, whatever the answer says.
   *
   * @param nanos since the moment at which the request was due
   */
  void answered(Call call, int status, Buffer body, long nanos);

  /** A request was not answered. */
  void failed(Call call, Throwable failure);
}
