package org.tom4j.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.TomServer;

/** Brokers that tom.yaml describes: a JSON file on another server becomes a button. */
final class StaticBrokersTest {
  private static final String ALERTS =
      """
      {"data": {"alerts": [
        {"object": {"name": "AT 2026abc", "id": 7}, "when": "2026-10-01 02:03:04",
         "sky": {"ra": 12.5, "dec": -3.25}, "phot": {"mag": "17.25"}, "p": 0.9},
        {"object": {"name": "SN 2026xyz", "id": 8}, "when": "2026-10-02", "sky": {"ra": 200, "dec": 40},
         "phot": {"mag": null}, "p": null},
        {"object": {"name": "bad place", "id": 9}, "sky": {"ra": 200, "dec": 95}},
        {"object": {"name": "bad number", "id": 10}, "phot": {"mag": "bright"}}]}}
      """;

  private static HttpServer service;
  private static TomServer tom;

  @BeforeAll
  static void start() throws IOException {
    service = serving("/alerts.json", ALERTS);
    String address = "http://127.0.0.1:" + service.getAddress().getPort() + "/alerts.json";
    tom =
        TomServer.start(
            DatabaseKind.SQLITE,
            """
            static-brokers:
              - name: Our survey
                url: %s
                list: data.alerts
                id: object.id
                member-name: object.name
                time: when
                ra: sky.ra
                dec: sky.dec
                mag: phot.mag
                score: p
              - {name: No address}
              - {name: Typing error, url: /static/a.json, mga: m}
              - {name: Half a place, url: /static/a.json, ra: r}
              - {name: Our survey, url: /static/other.json}
              - {name: Elsewhere, url: "http://127.0.0.1:1/", list: a}
            """
                .formatted(address));
  }

  @AfterAll
  static void stop() {
    tom.close();
    service.stop(0);
  }

  @Test
  void aDescribedBrokerIsAskedLikeAnyOther() {
    Browser person = tom.signedIn("ann");
    Element button =
        person.get("/alerts/query/list/").page().select("a.button").stream()
            .filter(link -> link.text().equals("Our survey"))
            .findFirst()
            .orElseThrow();
    Document form = person.get(button.attr("href")).page();
    assertThat(form.select("[name=text], [name=exact]")).hasSize(2);

    Document run = ran(person, "text", "2026ABC");
    assertThat(run.select("[data-rows-table] tbody tr")).hasSize(1);
    assertThat(run.select("[data-rows-table] tbody tr").text())
        .contains("2026-10-01 02:03:04", "AT 2026abc", "12.50000", "-3.25000", "17.250", "0.900");
    assertThat(ran(person, "text", "").select("[data-rows-table] tbody tr")).hasSize(2);
  }

  @Test
  void whatIsWrongWithAnElementIsToldInWordsSinceNobodyHasCodeToLookAt() {
    Document run = ran(tom.signedIn("ben"), "text", "");
    assertThat(run.select("details.section > summary").text())
        .contains("2 elements could not be used");
    assertThat(run.select("details.section tbody tr").eachText())
        .satisfiesExactly(
            bad -> assertThat(bad).endsWith("declination 95.0 is outside −90 to +90 degrees"),
            bad -> assertThat(bad).endsWith("phot.mag is no number: 'bright'"));
  }

  private static Document ran(Browser person, String field, String value) {
    String path =
        person
            .post("/alerts/query/run/", "broker", "Our survey", "query_name", "", field, value)
            .location();
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (true) {
      Document run = person.get(path).page();
      String state = run.select("[data-state]").attr("data-state");
      if (!state.equals("running")) {
        assertThat(state).as(run.text()).isEqualTo("complete");
        return run;
      }
      assertThat(Instant.now()).as("waited 30 s").isBefore(until);
    }
  }

  @Test
  void mistakesAreToldWithTheirLineAndHarmNothingElse() {
    String modules = tom.admin().get("/modules/").page().text();
    assertThat(modules)
        .contains("tom.yaml, line 2")
        .contains("tom.yaml, line 12: entry: static-brokers.url is not set")
        .contains("tom.yaml, line 13: static-brokers.mga is no setting of it; it has dec,")
        .contains("tom.yaml, line 14: entry: ")
        .contains("ra and dec belong together")
        .contains("the one of tom.yaml, line 2 is in use, the one of tom.yaml, line 15 is not");
    List<String> buttons =
        tom.signedIn("ann").get("/alerts/query/list/").page().select("a.button").eachText();
    assertThat(buttons).contains("Our survey", "Elsewhere").doesNotContain("No address");
  }

  private static HttpServer serving(String path, String text) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          try (var body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
    server.start();
    return server;
  }
}
