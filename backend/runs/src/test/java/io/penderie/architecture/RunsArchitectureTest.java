package io.penderie.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {"io.penderie.cli", "io.penderie.runs"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class RunsArchitectureTest {

  @ArchTest static final ArchRule KNOW_NO_FRAMEWORK = Rooms.KNOW_NO_FRAMEWORK;
}
