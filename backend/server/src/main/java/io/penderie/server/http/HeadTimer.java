package io.penderie.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.penderie.files.Json;
import io.penderie.server.problem.Problem;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemTable;
import io.penderie.server.problem.ProblemType;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection whose sender does not come to the end of a request's head in time: counted from
 * the opening of the connection, and for a further request from its first byte. Between requests a
 * connection may be silent for as long as Quarkus' idle timeout lets it.
 *
 * <p>Who has sent a byte is told with a 408; who has sent none, such as a browser that opened a
 * connection in advance, is not. It stands before everything that decodes, and takes part in
 * nothing but the time: what a head holds in memory meanwhile is bounded by {@link DecoderLimits}.
 *
 * <p>Lives on the event loop of its connection.
 */
final class HeadTimer extends ChannelInboundHandlerAdapter {

  private static final AttributeKey<HeadTimer> KEY =
      AttributeKey.valueOf(HeadTimer.class.getName());

  private final Duration time;
  private ChannelHandlerContext context;
  private Future<?> due;
  private boolean begun;
  private boolean refusedBody;
  private int requests;

  /**
   * Runs from when its connection opens.
   *
   * @param time that a head may take
   */
  HeadTimer(Duration time) {
    this.time = time;
  }

  /** Of the connection that a request has come by; null where there is none, such as in a test. */
  static HeadTimer of(HttpConnection connection) {
    return connection instanceof ConnectionBase base ? base.channel().attr(KEY).get() : null;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    added.channel().attr(KEY).set(this);
  }

  @Override
  public void channelActive(ChannelHandlerContext active) {
    start();
    active.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext reading, Object bytes) {
    begun |= requests == 0 && !refusedBody;
    reading.fireChannelRead(bytes);
    // Most heads come at once: they have been decoded by now, and cost no timer.
    if (begun && requests == 0 && due == null) {
      start();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext inactive) {
    stop();
    inactive.fireChannelInactive();
  }

  /** The head of a request is there. */
  void headIsThere() {
    requests++;
    begun = false;
    refusedBody = false;
    stop();
  }

  /**
   * A request is answered; from any thread.
   *
   * @param whole whether all of it was read; else what is left of it may come for as long as a
   *     head, and its sender, who has an answer, is told nothing more
   */
  void answered(boolean whole) {
    context
        .executor()
        .execute(
            () -> {
              requests--;
              if (!whole && requests == 0 && due == null && context.channel().isActive()) {
                refusedBody = true;
                start();
              }
            });
  }

  private void start() {
    due = context.executor().schedule(this::end, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void stop() {
    if (due != null) {
      due.cancel(false);
      due = null;
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a connection that has ended by itself is fine
  private void end() {
    due = null;
    // Its own place is before that of TLS, if there is any; the encoder's is behind.
    ChannelHandlerContext encoder = context.pipeline().context(HttpResponseEncoder.class);
    if (begun && encoder != null) {
      encoder.writeAndFlush(refusal()).addListener(ChannelFutureListener.CLOSE);
    } else {
      context.close();
    }
  }

  private ByteBuf refusal() {
    Problem problem =
        ProblemTable.answer(
                new ProblemException(
                    ProblemType.SLOW_BODY,
                    "The head of the request was not there after " + time.toMillis() + " ms."))
            .problem();
    try {
      byte[] body = Json.EXACT.writeValueAsBytes(problem);
      String head =
          "HTTP/1.1 408 Request Timeout\r\ncontent-type: "
              + Problem.MEDIA_TYPE
              + "\r\ncontent-length: "
              + body.length
              + "\r\nconnection: close\r\n\r\n";
      return Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always JSON", e);
    }
  }
}
