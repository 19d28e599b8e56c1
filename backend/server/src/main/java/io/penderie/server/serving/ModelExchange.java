package io.penderie.server.serving;

import io.penderie.model.TrainedModel;
import io.penderie.prediction.OverloadedException;
import io.penderie.registry.Activation;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.Promoter;
import io.penderie.registry.Promotion;
import io.penderie.registry.RegistryEditor;
import io.penderie.registry.RegistryException;
import io.penderie.registry.VersionProtectedException;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.problem.NotReadyException;
import io.penderie.server.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Puts another version in the place of the one that answers, while it answers.
 *
 * <p>The new version is loaded and warmed up first, then the registry's file says so, and only then
 * the models are swapped: what fails on the way leaves everything as it was. Forward passes that
 * run by then end on the version that they began with, which is closed after the last of them. One
 * exchange takes place at a time; its methods block and are not for event loops.
 */
@ApplicationScoped
public class ModelExchange {

  private static final Logger LOG = Logger.getLogger("io.penderie");

  private final Serving serving;
  private final DatasetCatalogue catalogue;
  private final ServingMetrics metrics;
  private final ExpectedAnswers expected;
  private final ModelRegistry registry;
  private final RegistryEditor editor;
  private final Promoter promoter;
  private final ReentrantLock turn = new ReentrantLock();

  ModelExchange(
      Serving serving,
      DatasetCatalogue catalogue,
      ServingMetrics metrics,
      ExpectedAnswers expected,
      ModelRegistry registry) {
    this.serving = serving;
    this.catalogue = catalogue;
    this.metrics = metrics;
    this.expected = expected;
    this.registry = registry;
    this.editor = new RegistryEditor(registry);
    this.promoter = new Promoter(registry);
  }

  /**
   * What answers now.
   *
   * @throws NotReadyException before the service is ready and while it stops
   */
  public ActiveVersion active() {
    ModelVersion version = answering();
    Optional<Activation> said = serving.activation();
    return new ActiveVersion(
        version,
        said.filter(activation -> activation.version().equals(version.name()))
            .map(Activation::since)
            .orElse(null),
        said.map(Activation::previous).orElse(List.of()));
  }

  /**
   * What answers for a dataset.
   *
   * @param dataset its name; null for the one that comes with Penderie
   * @throws ProblemException if no version has learned from it
   * @throws RegistryException if the one that answers for it is gone or damaged
   */
  public ActiveVersion active(String dataset) {
    if (!DatasetActivation.isOwn(dataset)) {
      return active();
    }
    Activation said = DatasetActivation.of(registry, dataset);
    return new ActiveVersion(registry.find(said.version()), said.since(), said.previous());
  }

  /**
   * Lets a version answer from now on: where none is named, or for its dataset where people brought
   * that.
   *
   * @throws RegistryException as {@link Promoter#promote} does
   * @throws OverloadedException if others promote all the while
   */
  public ActiveVersion promote(String name) {
    return alone(
        () -> {
          Promotion promotion = promoter.promote(name, catalogue.expectation());
          return promotion.version().card().data().isOwn() ? ofOwn(promotion) : takeOver(promotion);
        });
  }

  /**
   * Lets the version before answer again.
   *
   * @param dataset for which; null for the one that comes with Penderie
   * @throws ProblemException if no version has learned from it
   * @throws RegistryException as {@link Promoter#rollback} does
   * @throws OverloadedException if others promote all the while
   */
  public ActiveVersion rollback(String dataset) {
    if (!DatasetActivation.isOwn(dataset)) {
      return alone(() -> takeOver(promoter.rollback(catalogue.expectation())));
    }
    DatasetActivation.of(registry, dataset);
    return alone(() -> ofOwn(promoter.rollback(dataset, catalogue.expectation())));
  }

  /**
   * Adds a version of another Penderie, which nothing answers with before it is promoted.
   *
   * @throws RegistryException as {@link RegistryEditor#adopt} does
   * @throws OverloadedException if others promote all the while
   */
  public ModelVersion adopt(Path archive, String name) {
    return alone(() -> editor.adopt(archive, name, catalogue.expectation()));
  }

  /**
   * Deletes a version that neither answers nor is active or built in.
   *
   * @throws RegistryException as {@link RegistryEditor#delete} does
   * @throws OverloadedException if others promote all the while
   */
  public void delete(String name) {
    alone(
        () -> {
          if (answering().name().equals(name)) {
            throw new VersionProtectedException(name, VersionProtectedException.Reason.ACTIVE);
          }
          editor.delete(name);
          serving.current().others().forget(name);
          metrics.forget(name);
          registry.knownActivation().ifPresent(serving::registrySays);
          return name;
        });
  }

  /**
   * Does what another process made of the registry: lets its active version answer, if that has
   * changed. One that does not load changes nothing here; the log says so.
   */
  void follow() {
    alone(
        () -> {
          try {
            Activation now = registry.activation();
            boolean same = serving.activation().filter(now::isOf).isPresent();
            serving.registrySays(now);
            if (!same) {
              follow(registry.find(now.version()));
            }
          } catch (RegistryException e) {
            LOG.warnf("%s. The version %s still answers.", e.getMessage(), answering().name());
          }
          return null;
        });
  }

  /**
   * Drops the versions that requests named and that are gone or have become others since, as
   * another process may have made them.
   */
  void dropGone() {
    serving.current().others().forgetIf(version -> !isThere(version));
  }

  private boolean isThere(ModelVersion version) {
    try {
      return registry.find(version.name()).equals(version);
    } catch (RegistryException e) {
      return false;
    }
  }

  private void follow(ModelVersion next) {
    if (isAnswering(next)) {
      return;
    }
    swap(next, LoadCheck.load(next, catalogue.expectation()));
    LOG.infof("The version %s answers now, as another process chose.", next.name());
  }

  /** It is loaded when somebody asks for its dataset. */
  private static ActiveVersion ofOwn(Promotion promotion) {
    promotion.close();
    ModelVersion version = promotion.version();
    LOG.infof(
        "The version %s answers now for the dataset %s.",
        version.name(), version.card().data().name());
    return new ActiveVersion(
        version, promotion.activation().since(), promotion.activation().previous());
  }

  private ActiveVersion takeOver(Promotion promotion) {
    serving.registrySays(promotion.activation());
    if (isAnswering(promotion.version())) {
      promotion.close();
    } else {
      swap(promotion.version(), promotion.model());
      LOG.infof("The version %s answers now.", promotion.version().name());
    }
    return active();
  }

  private void swap(ModelVersion next, TrainedModel model) {
    try {
      ServingModel answering = serving.current();
      answering.active().swap(next, model);
      // One copy of it is enough.
      answering.others().forget(next.name());
      metrics.showActive(next.name());
      expected.show(next);
    } catch (NotReadyException | IllegalStateException e) {
      model.close();
      throw new NotReadyException("The service is stopping.");
    }
  }

  /** By its parameters too: a name may have been given again. */
  private boolean isAnswering(ModelVersion version) {
    ModelVersion now = answering();
    return now.name().equals(version.name())
        && now.card().parametersSha256().equals(version.card().parametersSha256());
  }

  private ModelVersion answering() {
    return serving.current().active().version();
  }

  private <T> T alone(Supplier<T> exchange) {
    boolean mine = false;
    try {
      mine = turn.tryLock(RegistryEditor.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!mine) {
        throw new OverloadedException("other versions are being promoted");
      }
      return exchange.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReadyException("The service is stopping.");
    } finally {
      if (mine) {
        turn.unlock();
      }
    }
  }
}
