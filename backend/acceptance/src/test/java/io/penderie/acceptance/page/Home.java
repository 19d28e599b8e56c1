package io.penderie.acceptance.page;

import io.penderie.acceptance.service.ServiceProcess;
import io.penderie.server.testing.SmallHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The homes that browser tests need. All tests of one share one service, which starts when the
 * first of them asks for it and ends with the last test of all.
 */
final class Home {

  /** The repository's own: the whole dataset, the versions that come with Penderie. */
  static final Home SHIPPED = new Home(folder -> Path.of(System.getProperty("penderie.home")));

  static final Home SMALL = new Home(SmallHome::write);
  static final Home VERSIONS = new Home(VersionsHome::write);
  static final Home CAREFUL = new Home(CarefulHome::write);

  private final Maker maker;
  private Path folder;
  private ServiceProcess service;

  /** Makes a home, of an empty folder or not, and tells where it is. */
  private interface Maker {
    Path make(Path folder) throws IOException;
  }

  private Home(Maker maker) {
    this.maker = maker;
  }

  /** The service there, ready. */
  ServiceProcess service() throws Exception {
    if (service == null) {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      folder = maker.make(Files.createTempDirectory(target, "home-"));
      service = ServiceProcess.start(folder.toString(), ServiceProcess.freePort());
      Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    }
    service.awaitReady();
    return service;
  }

  /** Where it is, once its service has been asked for. */
  Path folder() {
    return folder;
  }
}
