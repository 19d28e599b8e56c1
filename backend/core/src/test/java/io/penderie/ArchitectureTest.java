package io.penderie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/**
 * Holds the rooms of the house to their order: dataset, model, evaluation, registry, then training,
 * prediction and explanation, then robustness and mixture, then the command line; scene beside
 * dataset. Each may use what stands before it.
 */
@AnalyzeClasses(packages = "io.penderie", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] FRAMEWORKS = {
    "jakarta..",
    "javax.enterprise..",
    "javax.inject..",
    "javax.ws.rs..",
    "io.quarkus..",
    "io.vertx..",
    "io.smallrye..",
    "io.micrometer..",
    "org.eclipse.microprofile..",
  };

  @ArchTest
  static final ArchRule IMPORTS_POINT_ONE_WAY =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("dataset")
          .definedBy("io.penderie.dataset..")
          .layer("scene")
          .definedBy("io.penderie.scene..")
          .layer("model")
          .definedBy("io.penderie.model..")
          .layer("evaluation")
          .definedBy("io.penderie.evaluation..")
          .layer("registry")
          .definedBy("io.penderie.registry..")
          .layer("training")
          .definedBy("io.penderie.training..")
          .layer("prediction")
          .definedBy("io.penderie.prediction..")
          .layer("explanation")
          .definedBy("io.penderie.explanation..")
          .layer("robustness")
          .definedBy("io.penderie.robustness..")
          .layer("mixture")
          .definedBy("io.penderie.mixture..")
          .layer("cli")
          .definedBy("io.penderie.cli..")
          .whereLayer("dataset")
          .mayOnlyBeAccessedByLayers(
              "model",
              "evaluation",
              "registry",
              "training",
              "prediction",
              "explanation",
              "robustness",
              "mixture",
              "cli")
          .whereLayer("scene")
          .mayOnlyBeAccessedByLayers("training", "robustness", "mixture", "cli")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers(
              "evaluation",
              "registry",
              "training",
              "prediction",
              "explanation",
              "robustness",
              "mixture",
              "cli")
          .whereLayer("evaluation")
          .mayOnlyBeAccessedByLayers(
              "registry", "training", "prediction", "explanation", "robustness", "mixture", "cli")
          .whereLayer("registry")
          .mayOnlyBeAccessedByLayers(
              "training", "prediction", "explanation", "robustness", "mixture", "cli")
          .whereLayer("training")
          .mayOnlyBeAccessedByLayers("prediction", "explanation", "robustness", "mixture", "cli")
          .whereLayer("prediction")
          .mayOnlyBeAccessedByLayers("training", "explanation", "robustness", "mixture", "cli")
          .whereLayer("explanation")
          .mayOnlyBeAccessedByLayers("training", "prediction", "robustness", "mixture", "cli")
          .whereLayer("mixture")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("robustness")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  /** Also among training, prediction and explanation, which stand side by side. */
  @ArchTest
  static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
      slices().matching("io.penderie.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule CORE_KNOWS_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAPackage("io.penderie..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRAMEWORKS);

  /** Images are read and drawn; nothing opens a window. */
  @ArchTest
  static final ArchRule CORE_SERVES_NO_HTTP_AND_NO_WINDOWS =
      noClasses()
          .that()
          .resideInAPackage("io.penderie..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..", "javax.swing..");
}
