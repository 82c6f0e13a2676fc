package org.tom4j.brokers.babamul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class BabamulTokenTest {

  @Test
  void withoutOneNothingIsAskedAndItIsSaidWhereToGetOne() {
    try (Service service = Service.answering(_ -> Answer.json("{}"))) {
      ModuleContext context =
          new ModuleContext(service.http(), new BabamulSettings(service.address(), null));
      assertThatThrownBy(() ->
              new BabamulZtf().fetchAlerts(BabamulQueries.of("ZTF26aaaaaab"), context).toList())
          .isInstanceOfSatisfying(
              BrokerException.NotConfigured.class,
              missing -> {
                assertThat(missing.setting()).isEqualTo("brokers.Babamul ZTF.token");
                assertThat(missing)
                    .hasMessageContaining("https://babamul.caltech.edu/signup")
                    .hasMessageContaining("bbml_");
              });
      assertThatThrownBy(() -> new BabamulLsst().photometry("313761043604045881", context).toList())
          .isInstanceOfSatisfying(
              BrokerException.NotConfigured.class,
              missing -> assertThat(missing.setting()).isEqualTo("brokers.Babamul LSST.token"));
      assertThat(service.asked()).isEmpty();
    }
  }

  /** The one error that comes without an envelope. */
  @Test
  void thatHasRunOutIsRefusedInPlainText() {
    try (Service service = Service.answering(_ -> new Answer(401, "text/plain", "Unauthorized"))) {
      assertThatThrownBy(() ->
              new BabamulZtf()
                  .fetchAlerts(BabamulQueries.of("ZTF26aaaaaab"), BabamulQueries.context(service))
                  .toList())
          .isInstanceOfSatisfying(
              BrokerException.Refused.class, refused -> assertThat(refused.status()).isEqualTo(401))
          .hasMessageContaining("Unauthorized")
          .hasMessageContaining("settings");
    }
  }

  @Test
  void otherRefusalsAreToldInTheWordsOfTheirEnvelope() {
    String words = "Time range too large, maximum allowed is 1 Julian Date";
    try (Service service =
        Service.answering(
            _ -> new Answer(400, "application/json", "{\"message\": \"" + words + "\"}"))) {
      assertThatThrownBy(() ->
              new BabamulLsst()
                  .fetchAlerts(
                      BabamulQueries.of("313761043604045881"), BabamulQueries.context(service))
                  .toList())
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining(words);
    }
  }
}
