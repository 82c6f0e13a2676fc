package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.broker.BrokerInfo.Source;

class BrokerInfoTest {
  private record Query(String targetName) {}

  private record Settings(String apiKey) {}

  @Test
  void needsOnlyANameAndAForm() {
    BrokerInfo<Query> info = BrokerInfo.of("MyBroker", Query.class);
    assertThat(info.name()).isEqualTo("MyBroker");
    assertThat(info.form()).isEqualTo(Query.class);
    assertThat(info.source()).isEqualTo(Source.LIVING);
    assertThat(info.settings()).isNull();
    assertThat(info.volatileMembers()).isEmpty();
  }

  @Test
  void keepsAllElseWhenOneThingIsSaid() {
    BrokerInfo<Query> info =
        BrokerInfo.of("MARS", Query.class)
            .withDescription("Alerts of ZTF.")
            .withHomepage(URI.create("https://mars.lco.global/"))
            .withVolatile("signature")
            .withVolatile("expires", "queried")
            .withSettings(Settings.class)
            .asArchive("Ended in 2023.");
    assertThat(info.description()).isEqualTo("Alerts of ZTF.");
    assertThat(info.homepage()).hasHost("mars.lco.global");
    assertThat(info.volatileMembers()).containsExactlyInAnyOrder("expires", "queried", "signature");
    assertThat(info.settings()).isEqualTo(Settings.class);
    assertThat(info.source()).isEqualTo(Source.ARCHIVE);
    assertThat(info.sourceNote()).isEqualTo("Ended in 2023.");
    assertThat(info.asSynthetic("For tests.").source()).isEqualTo(Source.SYNTHETIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "MyBroker",
        "Fink (ZTF)",
        "Gaia Science Alerts",
        "2MASS",
        "ALeRCE-LSST",
        "Ü+1"
      })
  void acceptsNamesOfServices(String name) {
    assertThat(BrokerInfo.of(name, Query.class).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " A", "a/b", "<b>", "a?b", "a&b", "../x", "a\nb", "-a"})
  void refusesNamesThatNoAddressCanHold(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrokerInfo.of(name, Query.class))
        .withMessageContaining("BrokerInfo.name")
        .withMessageContaining("'" + name + "'");
  }

  @Test
  void refusesANameOfMoreThan50Characters() {
    assertThat(BrokerInfo.of("x".repeat(50), Query.class).name()).hasSize(50);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrokerInfo.of("x".repeat(51), Query.class));
  }
}
