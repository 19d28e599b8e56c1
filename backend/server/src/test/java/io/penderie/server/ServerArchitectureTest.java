package io.penderie.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;

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
      classes().should().be(describe("in one of the rooms", known -> place(known) >= 0));

  @ArchTest
  static final ArchRule ROOMS_USE_THOSE_BEFORE_THEM =
      classes()
          .should(
              new ArchCondition<>("use only rooms that stand before their own") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                  user.getDirectDependenciesFromSelf().stream()
                      .filter(use -> place(use.getTargetClass()) > place(user))
                      .forEach(use -> events.add(violated(use, use.getDescription())));
                }
              });

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

  /** A run is a process of the command line; nothing else here speaks to it. */
  @ArchTest
  static final ArchRule ONLY_RUNS_KNOW_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage(SERVER + ".training.run..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.penderie.cli..");

  /** Where in the order a class stands, the program last; -1 if it is not of a room. */
  private static int place(JavaClass known) {
    String name = known.getPackageName();
    if (name.equals(SERVER)) {
      return ROOMS.size();
    }
    return name.startsWith(SERVER + ".")
        ? ROOMS.indexOf(name.substring(SERVER.length() + 1).split("\\.", 2)[0])
        : -1;
  }
}
