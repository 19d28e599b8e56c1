package io.penderie.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The bound of every {@code --threads}: threads that wait for a processor only slow others down.
 */
final class Threads {

  private static final int MOST = Runtime.getRuntime().availableProcessors();

  private Threads() {}

  /**
   * Insists on a number that this machine has processors for.
   *
   * @param where the option, or the file and the member in it
   */
  static void require(int threads, String where, CommandLine command) {
    if (threads < 1 || threads > MOST) {
      throw new ParameterException(
          command,
          where
              + " is "
              + threads
              + ", outside 1 to "
              + MOST
              + ", the number of this machine's processors");
    }
  }
}
