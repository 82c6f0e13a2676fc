package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.Field;
import org.tom4j.broker.Secret;
import org.tom4j.runtime.modules.SettingField.Origin;

class SettingSourcesTest {
  record Keyed(
      @Secret String apiKey,
      @Field(label = "Service", help = "A copy of it.") @Nullable URI address,
      @Nullable Integer n) {}

  private static SettingSources sources(
      Map<String, String> file,
      KeptSettings.Kept kept,
      Map<String, String> variables,
      KeptSettings.Kept own) {
    return new SettingSources("Lasair ZTF", file, kept, variables, own);
  }

  @Test
  void onesOwnWinOverTheEnvironmentThatOverWhatIsKeptAndThatOverTheFile() {
    Map<String, String> file = Map.of("api-key", "file", "n", "1", "address", "/file");
    KeptSettings.Kept kept = KeptSettings.Kept.of(Map.of("api-key", "kept", "n", "2"));
    Map<String, String> variables =
        Map.of("TOM_BROKERS_LASAIR_ZTF_API_KEY", "env", "TOM_BROKERS_MARS_N", "4", "PATH", "/bin");
    assertThat(sources(file, kept, variables, KeptSettings.Kept.NOTHING).all().values())
        .containsOnly(
            Map.entry("api-key", "env"), Map.entry("n", "2"), Map.entry("address", "/file"));
    assertThat(
            sources(file, kept, variables, KeptSettings.Kept.of(Map.of("api-key", "mine")))
                .all()
                .values())
        .containsEntry("api-key", "mine");
    assertThat(sources(file, kept, variables, KeptSettings.Kept.NOTHING).fields(Keyed.class))
        .extracting(SettingField::origin)
        .containsExactly(Origin.ENVIRONMENT, Origin.FILE, Origin.KEPT);
  }

  @Test
  void aFieldTellsWhatItIsAndNeverASecretsValue() {
    SettingSources sources =
        sources(
            Map.of("api-key", "hunter2", "n", " "),
            KeptSettings.Kept.NOTHING,
            Map.of(),
            KeptSettings.Kept.NOTHING);
    assertThat(sources.fields(Keyed.class))
        .containsExactly(
            new SettingField(
                "api-key", "Api key", "", "a text", false, false, true, true, Origin.FILE, null),
            new SettingField(
                "address",
                "Service",
                "A copy of it.",
                "an address like https://example.org/api/",
                false,
                true,
                false,
                false,
                Origin.NOWHERE,
                null),
            new SettingField(
                "n", "N", "", "a whole number", false, false, false, false, Origin.NOWHERE, " "));
    assertThat(sources.secrets(Keyed.class)).containsExactly("hunter2");
    assertThat(sources.fields(null)).isEmpty();
  }

  @Test
  void aKeptValueThatCannotBeReadIsNotReplacedByAnOlderOne() {
    KeptSettings.Kept shut = new KeptSettings.Kept(Map.of(), Map.of("api-key", "it is locked"));
    Map<String, String> file = Map.of("api-key", "old");
    assertThatThrownBy(
            () -> sources(file, shut, Map.of(), KeptSettings.Kept.NOTHING).all().as(Keyed.class))
        .isInstanceOf(NotConfigured.class)
        .hasMessage("brokers.Lasair ZTF.api-key: it is locked");
    assertThat(
            sources(
                    file,
                    shut,
                    Map.of("TOM_BROKERS_LASAIR_ZTF_API_KEY", "env"),
                    KeptSettings.Kept.NOTHING)
                .all()
                .as(Keyed.class)
                .apiKey())
        .isEqualTo("env");
  }
}
