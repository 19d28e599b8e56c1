package io.penderie.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.IntStream;

/** Holds the rooms of the server to their order, and the server to the core. */
@AnalyzeClasses(
    packages = "io.penderie.server",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ServerArchitectureTest {

  private static final String SERVER = "io.penderie.server";

  /** Each may use those before it; a new room needs its place here. */
  private static final List<String> ROOMS =
      List.of(
          "configuration",
          "problem",
          "http",
          "openapi",
          "metrics",
          "upload",
          "dataset",
          "evaluation",
          "serving",
          "health",
          "security",
          "model",
          "prediction",
          "training");

  @ArchTest
  static final ArchRule EVERYTHING_HAS_A_ROOM =
      classes().should().resideInAnyPackage(packages(ROOMS, SERVER));

  @ArchTest
  static final ArchRule ROOMS_USE_THOSE_BEFORE_THEM =
      CompositeArchRule.of(
          IntStream.range(0, ROOMS.size())
              .mapToObj(
                  room ->
                      (ArchRule)
                          noClasses()
                              .that()
                              .resideInAPackage(SERVER + "." + ROOMS.get(room) + "..")
                              .should()
                              .dependOnClassesThat()
                              .resideInAnyPackage(
                                  packages(ROOMS.subList(room + 1, ROOMS.size()), SERVER)))
              .toList());

  /** Follows from the order; says which way round a circle goes. */
  @ArchTest
  static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
      slices().matching(SERVER + ".(*)..").should().beFreeOfCycles();

  /** What makes and measures networks is not for serving them. */
  @ArchTest
  static final ArchRule SERVER_KNOWS_NO_LAB =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.penderie.scene..", "io.penderie.mixture..", "io.penderie.robustness..");

  private static String[] packages(List<String> rooms, String program) {
    return IntStream.rangeClosed(0, rooms.size())
        .mapToObj(i -> i == rooms.size() ? program : SERVER + "." + rooms.get(i) + "..")
        .toArray(String[]::new);
  }
}
