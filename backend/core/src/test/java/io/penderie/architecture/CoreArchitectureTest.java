package io.penderie.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.penderie", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {

  @ArchTest
  static final ArchRule ROOMS_USE_THOSE_BEFORE_THEM =
      Rooms.of(
              "io.penderie",
              "files",
              "picture",
              "dataset",
              "model",
              "photo.file",
              "photo.garment",
              "photo.whole",
              "store",
              "evaluation",
              "registry",
              "training",
              "search",
              "foreign",
              "explanation",
              "prediction",
              "scoring")
          .inOrder();

  @ArchTest static final ArchRule FILES_ARE_KEPT_IN_ONE_WAY = OneWayOfFiles.RULE;

  @ArchTest static final ArchRule KNOWS_NO_FRAMEWORK = Rooms.KNOW_NO_FRAMEWORK;

  /** Images are read and drawn; nothing opens a window. */
  @ArchTest
  static final ArchRule SERVES_NO_HTTP_AND_NO_WINDOWS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..", "javax.swing..");
}
