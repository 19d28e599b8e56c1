package io.penderie.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingTextsTest {

  @Test
  void whatCannotBeRead_isNamed_withAnExample() {
    assertThat(
            SettingTexts.faults(
                Map.of(
                        "PENDERIE_LIMITS_ANSWER", "abc",
                        "PENDERIE_LIMITS_BODY", "14 megabytes",
                        "PENDERIE_LIMITS_BODY_RATE", "",
                        "PENDERIE_LIMITS_IMAGE_PIXELS", "5e7",
                        "PENDERIE_PREPARATION_QUEUE", "99999999999",
                        "PENDERIE_PREPARATION_THREADS", "two",
                        "PENDERIE_SECURITY_PROTECT_PREDICTIONS", "ture")
                    ::get,
                none -> null))
        .containsExactly(
            "PENDERIE_LIMITS_ANSWER is abc; it may be a duration, such as 30s.",
            "PENDERIE_LIMITS_BODY is 14 megabytes; it may be a size, such as 14M.",
            "PENDERIE_LIMITS_BODY_RATE is empty; it may be a size, such as 14M.",
            "PENDERIE_LIMITS_IMAGE_PIXELS is 5e7; it may be a whole number, such as 52000000.",
            "PENDERIE_PREPARATION_QUEUE is 99999999999; it may be a whole number, such as 128.",
            "PENDERIE_PREPARATION_THREADS is two; it may be a whole number, such as 128.",
            "PENDERIE_SECURITY_PROTECT_PREDICTIONS is ture; it may be true or false.");
  }

  @Test
  void propertyCountsForMoreThanAVariable() {
    assertThat(
            SettingTexts.faults(
                Map.of("PENDERIE_LIMITS_ANSWER", "abc", "PENDERIE_TRAINING_HEAP", "1G")::get,
                Map.of("penderie.limits.answer", "5s", "penderie.training.heap", "much")::get))
        .containsExactly("PENDERIE_TRAINING_HEAP is much; it may be a size, such as 14M.");
  }

  @Test
  void whatCanBeRead_isNoFault() {
    assertThat(
            SettingTexts.faults(
                Map.of(
                        "PENDERIE_LIMITS_ANSWER", "PT20S",
                        "PENDERIE_LIMITS_BODY_TIME", "500ms",
                        "PENDERIE_LIMITS_BODY", "1048576",
                        "PENDERIE_MODEL", "",
                        "PENDERIE_PREPARATION_THREADS", "",
                        "PENDERIE_LOG_JSON", "Yes",
                        "PENDERIE_TRAINING_HEAP", "${HEAP}",
                        "PENDERIE_HOME", "a folder")
                    ::get,
                none -> null))
        .isEmpty();
  }
}
