package io.penderie.server;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.penderie.architecture.OneWayOfFiles;

/** Everything on the server's class path, the command line and the lab too. */
@AnalyzeClasses(packages = "io.penderie", importOptions = ImportOption.DoNotIncludeTests.class)
class FilesArchitectureTest {

  @ArchTest static final ArchRule FILES_ARE_KEPT_IN_ONE_WAY = OneWayOfFiles.RULE;
}
