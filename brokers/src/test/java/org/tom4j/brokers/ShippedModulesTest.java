package org.tom4j.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.broker.GenericAlert;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.brokers.mars.Mars;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.FormField;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleHostSettings;

/** The modules as a TOM runs them: found on the class path, asked by forms, read by feeds. */
class ShippedModulesTest {
  private static final FeedLimits LIMITS = new FeedLimits(1000, Duration.ofMinutes(1));

  private final Service mars = Service.answering(ShippedModulesTest::marsAnswer);
  private final Network network =
      new Network(
          NetworkSettings.defaults(), () -> URI.create("http://127.0.0.1:1/"), Clock.systemUTC());
  @TempDir private Path project;
  private ModuleHost host;

  @BeforeEach
  void startWithAnAddressForMars() {
    host = started(Map.of("MARS", Map.of("address", mars.address().toString())));
  }

  @AfterEach
  void stop() {
    host.close();
    network.close();
    mars.close();
  }

  @Test
  void areFoundByName() {
    assertThat(host.listed())
        .extracting(BrokerModule::name)
        .contains("Fink LSST", "Fink ZTF", "MARS", "Sample night");
    assertThat(host.reports()).allMatch(report -> report.problems().isEmpty());
  }

  @Test
  void showEveryParameterOfMarsOnItsForm() {
    assertThat(module("MARS").fields())
        .extracting(FormField::name)
        .containsExactly(
            "object_id",
            "candid",
            "objectidps",
            "cone",
            "cone_radius",
            "cone_radius_unit",
            "objectcone",
            "objectcone_radius",
            "ra_min",
            "ra_max",
            "dec_min",
            "dec_max",
            "l_min",
            "l_max",
            "b_min",
            "b_max",
            "time_min",
            "time_max",
            "jd_min",
            "jd_max",
            "time_since",
            "filter",
            "magpsf_min",
            "magpsf_max",
            "sigmapsf",
            "magap_min",
            "magap_max",
            "deltamaglatest_min",
            "deltamaglatest_max",
            "deltamagref_min",
            "deltamagref_max",
            "rb",
            "drb",
            "classtar_min",
            "classtar_max",
            "distnr_min",
            "distnr_max",
            "fwhm",
            "nbad",
            "elong",
            "sort_value",
            "sort_order",
            "page");
    assertThat(module("MARS").fields())
        .extracting(FormField::group)
        .doesNotContain("")
        .contains("Object", "Position", "Time", "Brightness", "Quality", "Order");
    assertThat(module("MARS").fields()).noneMatch(FormField::required);
  }

  @Test
  void turnAFormOfMarsIntoItsQuestion() {
    Filled filled =
        module("MARS")
            .fill(
                Map.of(
                    "cone", List.of("10.5 -20"),
                    "cone_radius", List.of("1.5"),
                    "cone_radius_unit", List.of("deg"),
                    "time_min", List.of("2018-09-10"),
                    "filter", List.of("r"),
                    "magpsf_max", List.of("18.5")));
    assertThat(filled).isInstanceOf(Filled.Valid.class);
    read(module("MARS"), ((Filled.Valid) filled).json());
    assertThat(mars.asked().getFirst())
        .isEqualTo(
            "/?format=json&cone=10.5,-20,1.5&time__gt=2018-09-10T00:00:00.000&filter=r"
                + "&magpsf__lte=18.5&page=1");
  }

  @Test
  void showWhatIsWrongWithAFormOfMars() {
    Filled filled = module("MARS").fill(Map.of("ra_min", List.of("170"), "ra_max", List.of("190")));
    assertThat(filled).isInstanceOf(Filled.Invalid.class);
    assertThat(((Filled.Invalid) filled).problems().values())
        .singleElement()
        .asString()
        .contains("across 180");
  }

  @Test
  void keepTheBytesOfMarsAndMapThemAgain() {
    List<FeedItem> items = read(module("MARS"), "{}");
    assertThat(items).hasSize(3).allMatch(FeedItem.Received.class::isInstance);
    for (FeedItem item : items) {
      FeedItem.Received received = (FeedItem.Received) item;
      assertThat(received.packet().origin()).isEqualTo(Packet.Origin.RECEIVED);
      GenericAlert again = module("MARS").remap(received.packet());
      assertThat(again).isEqualTo(received.alert());
    }
  }

  @Test
  void sayThatMarsNeedsAnAddress() {
    host.close();
    host = started(Map.of());
    try (AlertFeed feed = module("MARS").open("{}", LIMITS)) {
      assertThat(drained(feed)).isEmpty();
      assertThat(feed.outcome())
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> {
                assertThat(failed.kind()).isEqualTo(Outcome.Kind.NOT_CONFIGURED);
                assertThat(failed.words()).contains("address");
              });
    }
  }

  @Test
  void refuseAFormOfFinkThatAsksTwoWays() {
    Filled filled =
        module("Fink ZTF")
            .fill(Map.of("object_id", List.of("ZTF18acclkfa"), "alert_class", List.of("CV")));
    assertThat(filled).isInstanceOf(Filled.Invalid.class);
    assertThat(((Filled.Invalid) filled).problems().values())
        .singleElement()
        .asString()
        .contains("one of object ID, position and class");
  }

  @Test
  void giveTheSampleNightWithoutANetworkAndMapItAgain() {
    List<FeedItem> items = read(module("Sample night"), "{}");
    assertThat(items).hasSizeGreaterThan(60).allMatch(FeedItem.Received.class::isInstance);
    FeedItem.Received first = (FeedItem.Received) items.getFirst();
    assertThat(first.packet().origin()).isEqualTo(Packet.Origin.RENDERED);
    assertThat(module("Sample night").remap(first.packet())).isEqualTo(first.alert());
  }

  @Test
  void stopAnEndlessSampleNight() {
    String query = "{\"endless\": true, \"rate\": 10000}";
    try (AlertFeed feed =
        module("Sample night").open(query, new FeedLimits(1_000_000, Duration.ofMinutes(1)))) {
      assertThat(taken(feed, 5000)).hasSizeGreaterThanOrEqualTo(5000);
      feed.stop();
      drained(feed);
      assertThat(feed.outcome()).isEqualTo(new Outcome.Stopped(false));
    }
  }

  private ModuleHost started(Map<String, Map<String, String>> settings) {
    ModuleHost started =
        new ModuleHost(
            ModuleHostSettings.ofProject(project).withSettings(settings),
            network,
            _ -> Optional.empty(),
            Clock.systemUTC());
    started.start();
    return started;
  }

  private BrokerModule module(String name) {
    return host.find(name).orElseThrow();
  }

  private static List<FeedItem> read(BrokerModule module, String query) {
    try (AlertFeed feed = module.open(query, LIMITS)) {
      List<FeedItem> items = drained(feed);
      assertThat(feed.outcome()).isInstanceOf(Outcome.Complete.class);
      return items;
    }
  }

  private static List<FeedItem> drained(AlertFeed feed) {
    return taken(feed, Integer.MAX_VALUE);
  }

  private static List<FeedItem> taken(AlertFeed feed, int enough) {
    List<FeedItem> items = new ArrayList<>();
    try {
      while (!feed.ended() && items.size() < enough) {
        items.addAll(feed.take(500, Duration.ofSeconds(10)));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return items;
  }

  private static Answer marsAnswer(String path) {
    String page = path.endsWith("page=1") ? "page_1.json" : "page_2.json";
    return Answer.json(Recorded.own(Mars.class, page));
  }
}
