package io.penderie.server.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives each connection a {@link HeadTimer}. Neither Vert.x nor Quarkus has a timer for heads or a
 * way to a connection before its first request; Vert.x asks those of these that it finds as
 * services, and lets them say what happens when Netty below it accepts a connection.
 */
public final class HeadTimers implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder builder) {
    // Native transports are not among the service's libraries.
    if (builder.findTransport() instanceof JDKTransport) {
      builder.findTransport(new TimedTransport());
    }
  }

  private static final class TimedTransport extends JDKTransport {
    @Override
    public void configure(
        NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
      super.configure(options, domainSocket, bootstrap);
      // No bean makes this: the time is asked for when a server begins to listen, and one that is
      // not the service's has none.
      ConfigProvider.getConfig()
          .getOptionalValue("penderie.limits.head-time", Duration.class)
          .ifPresent(time -> bootstrap.handler(new Accepting(time)));
    }
  }

  /** Of a channel that listens; what it reads are channels. */
  private static final class Accepting extends ChannelInboundHandlerAdapter {
    private final Duration time;

    private Accepting(Duration time) {
      this.time = time;
    }

    @Override
    public void channelRead(ChannelHandlerContext listener, Object accepted) {
      ((Channel) accepted).pipeline().addFirst(new HeadTimer(time));
      listener.fireChannelRead(accepted);
    }
  }
}
