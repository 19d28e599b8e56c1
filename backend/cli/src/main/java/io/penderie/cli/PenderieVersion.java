package io.penderie.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class PenderieVersion implements IVersionProvider {

  /** What {@link #current} says outside of a jar. */
  static final String DEVELOPMENT = "development";

  @Override
  public String[] getVersion() {
    return new String[] {"penderie " + current()};
  }

  static String current() {
    String version = PenderieVersion.class.getPackage().getImplementationVersion();
    return version == null ? DEVELOPMENT : version;
  }
}
