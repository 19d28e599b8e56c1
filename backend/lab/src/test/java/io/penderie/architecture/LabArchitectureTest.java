package io.penderie.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {
      "io.penderie.scene",
      "io.penderie.labelled",
      "io.penderie.mixture",
      "io.penderie.robustness"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class LabArchitectureTest {

  @ArchTest
  static final ArchRule ROOMS_USE_THOSE_BEFORE_THEM =
      Rooms.of("io.penderie", "scene", "labelled", "mixture", "robustness").inOrder();
}
