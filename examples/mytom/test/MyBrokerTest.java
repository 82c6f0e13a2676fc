import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.Fetched;
import org.tom4j.testkit.RecordedHttp;

class MyBrokerTest {
  private static final String ADDRESS = "/static/example/example_broker_data.json";
  private static final Path DATA = Path.of("static/example/example_broker_data.json");

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    var http = new RecordedHttp(MyBrokerTest.class).answer(ADDRESS, DATA);
    return new BrokerContract<>(new MyBroker(), http, new MyBroker.Query("Tatooine")).tests();
  }

  @Test
  void findsTatooine() {
    Fetched<MyBroker.Row> found = ask(DATA, "Tatooine");

    assertThat(found.bad()).isEmpty();
    assertThat(found.sent()).extracting(request -> request.uri().toString()).containsOnly(ADDRESS);
    assertThat(found.alerts()).hasSize(1);
    GenericAlert alert = found.alerts().getFirst();
    assertThat(alert.id()).isEqualTo("1");
    assertThat(alert.name()).isEqualTo("Tatooine");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2018-08-27T15:43:47Z"));
    assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(32, -20));
    assertThat(alert.magnitude()).isEqualTo(Magnitude.of(8));
    assertThat(alert.score()).isEqualTo(20);
    assertThat(alert.url()).isEqualTo(ADDRESS);
  }

  @Test
  void findsNothingOfAlderaan() {
    assertThat(ask(DATA, "Alderaan").alerts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example_broker_data.reconstructed.json", "tom_base_test_alerts.json"})
  void mapsWhatTheFirstTutorialRead(String name) {
    Path file = Path.of("../../../shared/recorded/tutorial_gist", name);
    assumeTrue(Files.isRegularFile(file), "no recorded " + name);
    for (String target : List.of("Tatooine", "Hoth")) {
      Fetched<MyBroker.Row> found = ask(file, target);
      assertThat(found.bad()).isEmpty();
      assertThat(found.alerts()).extracting(GenericAlert::name).containsExactly(target);
    }
  }

  @Test
  void hasAtMostThirtyLinesOfCode() throws IOException {
    String source = Files.readString(Path.of("brokers/MyBroker.java"));
    String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*", "");
    assertThat(code.lines().filter(line -> !line.isBlank() && !line.startsWith("import ")))
        .hasSizeBetween(20, 30);
  }

  private static Fetched<MyBroker.Row> ask(Path data, String target) {
    var http = new RecordedHttp(MyBrokerTest.class).answer(ADDRESS, data);
    return http.fetch(new MyBroker(), new MyBroker.Query(target));
  }
}
