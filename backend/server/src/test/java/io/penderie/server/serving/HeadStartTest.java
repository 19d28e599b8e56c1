package io.penderie.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.registry.ModelRegistry;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.server.testing.SmallHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded before the configuration is known is taken only where that agrees. */
@Timeout(60)
class HeadStartTest {

  @TempDir private Path scratch;
  private Path home;

  @BeforeEach
  void writeHome() throws IOException {
    home = SmallHome.write(scratch);
  }

  @Test
  void theActiveVersion_isTakenOnce_byWhoeverIsConfiguredSo() throws Exception {
    Thread loading = new Thread(HeadStart.of(home));
    loading.start();

    InitialModel taken = HeadStart.take(home, Optional.empty()).orElseThrow();
    loading.join();
    assertThat(taken.version().name()).isEqualTo(SmallHome.VERSION);
    assertThat(taken.activation().version()).isEqualTo(SmallHome.VERSION);
    byte[] black = new byte[taken.model().input().values()];
    assertThat(taken.model().probabilities(List.of(black))[0]).hasSize(10);
    taken.model().close();

    assertThat(HeadStart.take(home, Optional.empty())).isEmpty();
  }

  @Test
  void anotherHome_orANamedVersion_isLoadedByItself() {
    HeadStart.of(home).run();
    assertThat(HeadStart.take(home.resolve("other"), Optional.empty())).isEmpty();

    HeadStart.of(home).run();
    assertThat(HeadStart.take(home, Optional.of(SmallHome.VERSION))).isEmpty();
  }

  @Test
  void whatDoesNotLoad_isLeftToWhoeverTellsWhy() throws IOException {
    ModelRegistry registry = ModelRegistry.ofHome(home);
    DamagedModels.ONE_BIT_CHANGED.damage(registry.find(SmallHome.VERSION));

    HeadStart.of(home).run();

    assertThat(HeadStart.take(home, Optional.empty())).isEmpty();
  }
}
