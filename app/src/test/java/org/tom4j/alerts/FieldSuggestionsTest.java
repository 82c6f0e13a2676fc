package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Loopback;
import org.tom4j.testing.TomServer;

/** A form offers what its service knows, and opens all the same when that is not to be had. */
final class FieldSuggestionsTest {
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static final HttpServer SERVICE = Loopback.serve(FieldSuggestionsTest::answer);
  private static final TomServer TOM =
      TomServer.start(
          DatabaseKind.SQLITE,
          """
          brokers:
            ALeRCE ZTF: {address: "http://127.0.0.1:%1$d/up/"}
          """
              .formatted(SERVICE.getAddress().getPort()));

  @AfterAll
  static void stop() {
    TOM.close();
    SERVICE.stop(0);
  }

  @Test
  void classesAndClassifiersAreOfferedAndAskedForOnce() {
    Browser person = TOM.signedIn("han");
    Document form = form(person);
    String list = form.select("#f-alert_class").attr("list");
    assertThat(form.select("#" + list + " option").eachAttr("value"))
        .containsExactly("AGN", "SN", "SNIa");
    assertThat(form.select("#f-classifier-list option").eachAttr("value"))
        .containsExactly("lc_classifier", "stamp_classifier");
    int asked = ASKED.get();
    form(person);
    assertThat(ASKED.get()).isEqualTo(asked);
  }

  @Test
  void theFormOpensWithoutThemWhenTheServiceIsDownAndItsFieldsSaySo() {
    try (TomServer down =
        TomServer.start(
            DatabaseKind.SQLITE,
            "brokers: {ALeRCE ZTF: {address: \"http://127.0.0.1:%d/down/\"}}\n"
                .formatted(SERVICE.getAddress().getPort()))) {
      Document form = form(down.signedIn("han"));
      assertThat(form.select("datalist")).isEmpty();
      assertThat(form.select("#f-alert_class-help").text())
          .startsWith("as the classifier writes it")
          .contains("Suggestions are unavailable", "503");
      assertThat(form.select("#f-oid-help").text()).doesNotContain("unavailable");
      assertThat(form.select("#f-alert_class")).hasSize(1);
    }
  }

  private static Document form(Browser person) {
    return person.get("/alerts/query/create/?broker=ALeRCE%20ZTF").page();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    ASKED.incrementAndGet();
    boolean up = exchange.getRequestURI().getPath().equals("/up/classifiers/");
    Loopback.tell(
        exchange,
        up ? 200 : 503,
        """
        [{"classifier_name": "lc_classifier", "classifier_version": "1", "classes": ["SNIa", "AGN"]},
         {"classifier_name": "stamp_classifier", "classifier_version": "2", "classes": ["SN", "AGN"]},
         {"classifier_name": "lc_classifier", "classifier_version": "3", "classes": ["SNIa"]}]
        """);
  }
}
