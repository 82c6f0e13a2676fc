package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.Secret;

class ModuleSettingsTest {
  record Full(String name, URI address, int n, long big, double x, boolean on, Duration patience) {}

  record Keyed(@Secret String apiKey, @Nullable @Secret String otherKey, @Nullable Integer n) {
    Keyed {
      if (n != null && n < 0) {
        throw new IllegalArgumentException("n is below zero");
      }
    }
  }

  private static ModuleSettings settings(String... pairs) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return new ModuleSettings("MARS", "brokers.MARS", values);
  }

  @Test
  void everyTypeIsRead() {
    assertThat(
            settings(
                    "name",
                    "x",
                    "address",
                    "https://example.org/a",
                    "n",
                    "1",
                    "big",
                    "9007199254740993",
                    "x",
                    "1e3",
                    "on",
                    "true",
                    "patience",
                    "2m")
                .as(Full.class))
        .isEqualTo(
            new Full(
                "x",
                URI.create("https://example.org/a"),
                1,
                9007199254740993L,
                1000,
                true,
                Duration.ofMinutes(2)));
  }

  @Test
  void aMissingOneIsNamedByItsKey() {
    assertThatThrownBy(() -> settings("n", "1").as(Keyed.class))
        .isInstanceOfSatisfying(
            NotConfigured.class,
            missing -> assertThat(missing.setting()).isEqualTo("brokers.MARS.api-key"))
        .hasMessage("brokers.MARS.api-key is not set");
  }

  @Test
  void aNullableOneMayBeMissing() {
    assertThat(settings("api-key", "k").as(Keyed.class)).isEqualTo(new Keyed("k", null, null));
  }

  @Test
  void anUnreadableOneIsNamedWithWhatItShouldBe() {
    assertThatThrownBy(() -> settings("api-key", "k", "n", "many").as(Keyed.class))
        .isInstanceOf(NotConfigured.class)
        .hasMessage("brokers.MARS.n: 'many' is not a whole number");
    assertThatThrownBy(() -> settings("api-key", "k", "n", "-1").as(Keyed.class))
        .isInstanceOf(NotConfigured.class)
        .hasMessage("brokers.MARS: n is below zero");
  }

  record SecretNumber(@Secret int pin) {}

  @Test
  void aSecretIsNeverShown() {
    assertThatThrownBy(() -> settings("pin", "hunter2").as(SecretNumber.class))
        .hasMessageNotContaining("hunter2")
        .hasMessageContaining("brokers.MARS.pin");
  }

  @Test
  void theFirstSecretThatIsNotSetIsKnown() {
    assertThat(settings().missingSecret(Keyed.class)).isEqualTo("brokers.MARS.api-key");
    assertThat(settings("api-key", "k").missingSecret(Keyed.class))
        .isEqualTo("brokers.MARS.other-key");
    assertThat(settings("api-key", "k", "other-key", "o").missingSecret(Keyed.class)).isNull();
    assertThat(settings().missingSecret(null)).isNull();
  }

  @Test
  void keysThatTheModuleDoesNotHaveAreNamedWithThoseItHas() {
    assertThat(settings("api-kee", "k").unknown(Keyed.class))
        .singleElement()
        .asString()
        .contains("brokers.MARS.api-kee", "it has api-key, n, other-key");
  }

  @Test
  void valuesThatCannotBeReadAreToldBeforeTheyAreNeeded() {
    assertThat(settings("api-key", "k", "n", "many").unreadable(Keyed.class))
        .singleElement()
        .asString()
        .contains("brokers.MARS.n: 'many' is not a whole number");
    assertThat(settings().unreadable(Keyed.class)).as("not set").isEmpty();
    assertThat(settings().isComplete(Keyed.class)).isFalse();
    assertThat(settings("api-key", "k").isComplete(Keyed.class)).isTrue();
  }

  @Test
  void hostsOfAddressesMayBeAsked() {
    assertThat(settings("address", "http://localhost:99/x", "name", "a b").hosts())
        .containsExactly("localhost");
  }

  record Unusable(List<String> names) {}

  @Test
  void aTypeThatNoSettingHasIsRefused() {
    assertThat(ModuleSettings.refusal(Unusable.class)).contains("Unusable.names");
    assertThat(ModuleSettings.refusal(Full.class)).isNull();
  }
}
