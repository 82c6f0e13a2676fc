package org.tom4j.brokers.lasair;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleHostSettings;

/** The module as a TOM runs it that has a token for the other one of the two services. */
class LasairTokenTest {
  @TempDir private Path project;

  @Test
  void withoutItARunSaysWhereToGetOne() throws InterruptedException {
    ModuleHostSettings settings =
        ModuleHostSettings.ofProject(project)
            .withSettings(Map.of("Lasair LSST", Map.of("token", "0123456789abcdef")));
    try (Network network =
            new Network(
                NetworkSettings.defaults(),
                () -> URI.create("http://127.0.0.1:1/"),
                Clock.systemUTC());
        ModuleHost host =
            new ModuleHost(settings, network, _ -> Optional.empty(), Clock.systemUTC())) {
      host.start();
      BrokerModule ztf = host.find("Lasair ZTF").orElseThrow();
      Filled query = ztf.fill(Map.of("conditions", List.of("gmag < 12")));
      FeedLimits limits = new FeedLimits(10, Duration.ofMinutes(1));
      try (AlertFeed feed = ztf.open(((Filled.Valid) query).json(), limits)) {
        while (!feed.ended()) {
          feed.take(10, Duration.ofSeconds(10));
        }
        assertThat(feed.outcome())
            .isInstanceOfSatisfying(
                Outcome.Failed.class,
                failed -> {
                  assertThat(failed.kind()).isEqualTo(Outcome.Kind.NOT_CONFIGURED);
                  assertThat(failed.words())
                      .startsWith("brokers.Lasair ZTF.token is not set")
                      .contains("https://lasair-ztf.lsst.ac.uk")
                      .contains("profile");
                });
      }
    }
  }
}
