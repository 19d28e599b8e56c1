package io.penderie.server;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Says in one sentence that the port is taken, where Quarkus takes three lines and advises to kill
 * whatever has it.
 */
@LoggingFilter(name = "port-in-use")
public final class PortInUse implements Filter {

  private static final String STARTER = "io.quarkus.runtime.Application";

  @Override
  public boolean isLoggable(LogRecord said) {
    if (!STARTER.equals(said.getLoggerName())) {
      return true;
    }
    Object[] parameters = said.getParameters();
    if (said.getMessage().startsWith("Port %d seems to be in use") && parameters.length == 1) {
      said.setMessage(
          "Penderie cannot start: port "
              + parameters[0]
              + " is in use; set another by --port or QUARKUS_HTTP_PORT.");
      said.setParameters(null);
    }
    // Its warnings say how to find and kill the other process.
    return said.getLevel().intValue() > Level.WARNING.intValue();
  }
}
