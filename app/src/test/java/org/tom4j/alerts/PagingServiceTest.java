package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;

/** A service whose first page has 20 alerts, its second 5 and its third none. */
@OnBothDatabases
final class PagingServiceTest {
  private final AlertsTom tom;

  PagingServiceTest(DatabaseKind kind) throws IOException {
    tom = AlertsTom.on(kind);
    Path pages = Files.createDirectories(tom.server.folder().resolve("static/pages"));
    Files.writeString(pages.resolve("1.json"), page(1, 1, 20));
    Files.writeString(pages.resolve("2.json"), page(2, 21, 25));
    Files.writeString(pages.resolve("3.json"), page(3, 1, 0));
    tom.install("PagingBroker");
    AlertsTom.await(() -> tom.person("pages").get(QueryPages.LIST).text().contains("PAGES"));
  }

  @Test
  void readsPageAfterPageUntilOneIsEmpty() {
    Document run = asked("5");
    assertThat(run.select("[data-rows-table] tbody tr")).hasSize(25);
    assertThat(run.select("[data-rows-table] tbody tr").eachText().getFirst())
        .contains("Object 1 ");
  }

  @Test
  void readsNoMorePagesThanThePersonAskedFor() {
    assertThat(asked("1").select("[data-rows-table] tbody tr")).hasSize(20);
  }

  private Document asked(String pages) {
    Browser person = tom.person("pages");
    String run =
        person
            .post("/alerts/query/run/", "broker", "PAGES", "query_name", "", "max_pages", pages)
            .location();
    return person.get(AlertsTom.ended(person, run)).page();
  }

  private static String page(int number, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "{\"id\": \"p%d\", \"name\": \"Object %d\"}".formatted(i, i))
        .collect(Collectors.joining(",", "{\"page\": " + number + ", \"rows\": [", "]}"));
  }
}
