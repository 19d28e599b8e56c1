package io.penderie.server;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.penderie.architecture.OneWayOfFiles;

/** Everything on the server's class path, the command line and the lab too. */
@AnalyzeClasses(
    packages = "io.penderie",
    importOptions = {ImportOption.DoNotIncludeTests.class, FilesArchitectureTest.NoTestJars.class})
class FilesArchitectureTest {

  /** Of a packaged module the tests are a jar of their own. */
  public static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest static final ArchRule FILES_ARE_KEPT_IN_ONE_WAY = OneWayOfFiles.RULE;
}
