package io.penderie.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.penderie.architecture.Rooms;

/** Holds the rooms of the server to their order, and the server to the core. */
@AnalyzeClasses(
    packages = "io.penderie.server",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ServerArchitectureTest {

  /** Each may use those before it; a new room needs its place here. */
  @ArchTest
  static final ArchRule ROOMS_USE_THOSE_BEFORE_THEM =
      Rooms.of(
              "io.penderie.server",
              "configuration",
              "tracing",
              "problem",
              "http",
              "openapi",
              "metrics",
              "upload",
              "dataset",
              "serving",
              "health",
              "security",
              "datasets",
              "evaluation",
              "model",
              "prediction",
              "inference",
              "training")
          .inOrder();

  /** What makes and measures networks is not for serving them. */
  @ArchTest
  static final ArchRule SERVER_KNOWS_NO_LAB =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.penderie.scene..", "io.penderie.mixture..", "io.penderie.robustness..");

  /** A run is a process of the command line, and runs speak to it. */
  @ArchTest
  static final ArchRule KNOWS_NO_COMMAND_LINE =
      noClasses().should().dependOnClassesThat().resideInAPackage("io.penderie.cli..");
}
