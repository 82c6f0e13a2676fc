package org.tom4j.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.Secret;
import org.tom4j.broker.SkyService;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.brokers.Service.Asked;
import org.tom4j.brokers.atlas.AtlasSettings;
import org.tom4j.brokers.babamul.BabamulSettings;
import org.tom4j.brokers.hermes.HermesSettings;
import org.tom4j.brokers.lasair.LasairSettings;
import org.tom4j.brokers.tns.TnsSettings;

/** Modules that ask with a token can say whether it is good, by one question. */
class ConnectionTrialTest {
  private static final String TOKEN = "0123456789abcdef";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ATLAS forced photometry | /queue/ | {\"results\":[]} | ATLAS answers, and takes the token.",
        "Babamul ZTF | /profile | {\"message\":\"\",\"data\":{\"username\":\"hera\"}} | Babamul"
            + " answers, and takes the token of hera.",
        "Babamul LSST | /profile | {\"message\":\"\",\"data\":{}} | Babamul answers, and takes the"
            + " token.",
        "Hermes | /profile/ | {\"email\":\"hera@example.org\"} | Hermes answers, and takes the"
            + " token.",
        "Lasair ZTF | /cone/ | [] | Lasair ZTF answers, and takes the token.",
        "Lasair LSST | /cone/ | {\"objects\":[],\"count\":0} | Lasair LSST answers, and takes the"
            + " token.",
        "TNS | /api/get/search | {\"id_code\":200,\"data\":[]} | TNS answers, and takes the key.",
      })
  void asksOnceAndTellsNothingSecret(String name, String path, String told, String words) {
    try (Service service =
        Service.hearing(
            asked -> knows(asked) ? Answer.json(told) : new Answer(401, "text/plain", "No"))) {
      assertThat(tested(name, service, TOKEN)).isEqualTo(words);
      assertThat(service.asked()).singleElement().asString().startsWith(path);
      assertThatThrownBy(() -> tested(name, service, "another-token"))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageNotContaining("another-token");
      assertThatThrownBy(() -> tested(name, service, null))
          .isInstanceOf(BrokerException.NotConfigured.class);
    }
  }

  @Test
  void everyModuleThatAsksWithATokenHasSuchATest() {
    List<String> without =
        modules()
            .filter(module -> hasSecret(module.info().settings()))
            .filter(module -> !(module instanceof ConnectionTest))
            .map(module -> module.info().name())
            .toList();
    assertThat(without).isEmpty();
  }

  private static boolean knows(Asked asked) {
    return asked.header("Authorization").endsWith(" " + TOKEN)
        || asked.field("api_key").equals(TOKEN);
  }

  private static String tested(String name, Service service, @Nullable String token) {
    SkyService module =
        modules().filter(each -> each.info().name().equals(name)).findFirst().orElseThrow();
    return ((ConnectionTest) module)
        .test(new ModuleContext(service.http(), settings(name, service.address(), token)));
  }

  private static @Nullable Record settings(String name, URI address, @Nullable String token) {
    return switch (name) {
      case "ATLAS forced photometry" -> new AtlasSettings(address, token, null, null);
      case "Babamul ZTF", "Babamul LSST" -> new BabamulSettings(address, token);
      case "Hermes" -> new HermesSettings(address, token);
      case "TNS" -> new TnsSettings(address, 1L, "Bot", null, token);
      default -> token == null ? null : new LasairSettings(address, token);
    };
  }

  private static boolean hasSecret(@Nullable Class<? extends Record> settings) {
    return settings != null
        && Arrays.stream(settings.getRecordComponents())
            .anyMatch(component -> component.isAnnotationPresent(Secret.class));
  }

  private static Stream<SkyService> modules() {
    return Stream.of(AlertBroker.class, SkyService.class)
        .flatMap(type -> ServiceLoader.load(type).stream())
        .map(ServiceLoader.Provider::get);
  }
}
