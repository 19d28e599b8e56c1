package io.penderie.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.PictureRecipe;
import io.penderie.dataset.Split;
import io.penderie.files.Json;
import io.penderie.photo.file.ImageLimits;
import io.penderie.picture.Png;
import io.penderie.registry.ModelCard;
import io.penderie.registry.testing.TinyModels;
import io.penderie.store.DatasetDescription;
import io.penderie.store.DatasetStore;
import io.penderie.store.NewPicture;
import io.penderie.store.Origin;
import io.penderie.store.OwnClass;
import io.penderie.store.OwnDataset;
import io.penderie.store.Progress;
import io.penderie.store.StoreLimits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Among six hats and six skirts. */
class OwnCandidatesTest {

  private static final long SEED = 7;

  @TempDir private Path home;
  private OwnDataset dataset;

  @BeforeEach
  void fill() {
    dataset =
        new DatasetStore(home, StoreLimits.DEFAULTS, ImageLimits.DEFAULTS)
            .create(
                DatasetDescription.empty(
                    "wardrobe", PictureRecipe.PHOTOGRAPH, 8, false, Instant.EPOCH));
    dataset.editor().putClass("skirt", new OwnClass.Names("Skirt", null));
    dataset.editor().putClass("hat", new OwnClass.Names("Hat", null));
    for (int i = 0; i < 12; i++) {
      add(i, i % 2 == 0 ? "hat" : "skirt");
    }
  }

  @Test
  void candidates_areThePicturesThatAreLearned_inThatOrder_whateverTheirClassesAreCalledNow() {
    Dataset learned = dataset.read(1, Progress.NONE);
    ModelCard card = card(learned, 1);
    dataset.editor().putClass("hat", new OwnClass.Names("Bonnet", null));

    OwnCandidates candidates = candidates(card, 1000).orElseThrow();

    assertSame(candidates, learned.training());
    assertThat(candidates.learned()).isEqualTo(learned.training().size());
    assertThat(dataset.picture(candidates.sha256(0)).classId()).isEqualTo("hat");
    assertThat(candidates.label(0)).isEqualTo(1);
  }

  @Test
  void shareThatWasLearned_isTheSameAsInTraining() {
    Dataset learned = dataset.read(1, Progress.NONE);
    ImageSet half =
        new Split(learned.training(), learned.validation()).reduced(0.5, SEED).training();

    OwnCandidates candidates = candidates(card(learned, 0.5), 1000).orElseThrow();

    assertThat(half.size()).isLessThan(learned.training().size());
    assertSame(candidates, half);
  }

  @Test
  void manyPictures_areTakenInEvenSteps() {
    Dataset learned = dataset.read(1, Progress.NONE);
    int all = learned.training().size();

    OwnCandidates candidates = candidates(card(learned, 1), all - 1).orElseThrow();

    assertThat(candidates.size()).isEqualTo((all + 1) / 2);
    assertThat(candidates.learned()).isEqualTo(all);
    assertThat(candidates.position(2)).isEqualTo(4);
    assertThat(candidates.picture(2).planes()).isEqualTo(learned.training().pixels(4));
    assertThat(candidates.label(2)).isEqualTo(learned.training().label(4));
  }

  @Test
  void datasetThatHasChanged_hasNone() {
    ModelCard card = card(dataset.read(1, Progress.NONE), 1);

    String sha256 = add(99, "hat");

    assertThat(candidates(card, 1000)).isEmpty();
    dataset.editor().delete(sha256);
    assertThat(candidates(card, 1000)).isPresent();
  }

  @Test
  void classesInAnotherOrder_haveNone() {
    Dataset learned = dataset.read(1, Progress.NONE);
    ModelCard card = card(learned, 1);
    dataset.editor().deleteClass("skirt");
    dataset.editor().putClass("skirt", new OwnClass.Names("Skirt", null));
    for (int i = 1; i < 12; i += 2) {
      add(i, "skirt");
    }

    assertThat(dataset.learningOrder().sha256()).isEqualTo(learned.sha256());
    assertThat(candidates(card, 1000)).isEmpty();
  }

  private Optional<OwnCandidates> candidates(ModelCard card, int most) {
    return OwnCandidates.of(dataset.learningOrder(), card, most, dataset::prepared);
  }

  private static void assertSame(OwnCandidates candidates, ImageSet set) {
    assertThat(candidates.size()).isEqualTo(set.size());
    for (int i = 0; i < set.size(); i++) {
      assertThat(candidates.label(i)).isEqualTo(set.label(i));
      assertThat(candidates.picture(i).planes()).isEqualTo(set.pixels(i));
      assertThat(candidates.position(i)).isEqualTo(i);
    }
  }

  /** The SHA-256 of the picture. */
  private String add(int number, String classId) {
    byte[] pixels = new byte[16 * 16];
    new Random(number).nextBytes(pixels);
    return dataset
        .editor()
        .add(new NewPicture(Png.encode(16, 16, pixels), classId, null, Origin.upload(null)))
        .picture()
        .sha256();
  }

  /** Of a version that learned from a share of it. */
  @SuppressWarnings("unchecked") // A record becomes a map from its components' names.
  private static ModelCard card(Dataset learned, double share) {
    Map<String, Object> members = Json.convert(TinyModels.card("v", "0".repeat(64)), Map.class);
    members.put("labels", learned.labels());
    members.put("hyperparameters", Map.of("trainingFraction", share));
    members.put(
        "data", new ModelCard.Data("wardrobe", learned.sha256(), 1, 1, 1, 1.0 / 12, SEED, true));
    return Json.convert(members, ModelCard.class);
  }
}
