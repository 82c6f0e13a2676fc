package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PagerTest {

  @Test
  void countsRowsFromOne() {
    Pager pager = new Pager(4, 50, 1284, "/targets/?");
    assertThat(pager.from()).isEqualTo(151);
    assertThat(pager.to()).isEqualTo(200);
    assertThat(pager.pages()).isEqualTo(26);
    assertThat(new Pager(26, 50, 1284, "?").to()).isEqualTo(1284);
  }

  @Test
  void offersTheEndsTheNeighboursAndGaps() {
    assertThat(new Pager(1, 10, 30, "?").offered()).containsExactly(1, 2, 3);
    assertThat(new Pager(1, 10, 990, "?").offered()).containsExactly(1, 2, 3, 0, 99);
    assertThat(new Pager(50, 10, 990, "?").offered())
        .containsExactly(1, 0, 48, 49, 50, 51, 52, 0, 99);
    assertThat(new Pager(99, 10, 990, "?").offered()).containsExactly(1, 0, 97, 98, 99);
  }

  @Test
  void showsTheLastPageForOneBeyondItAndSurvivesAnEmptyList() {
    Pager beyond = new Pager(500, 10, 30, "?");
    assertThat(beyond.page()).isEqualTo(3);
    assertThat(beyond.offset()).isEqualTo(20);
    assertThat(beyond.offered()).containsExactly(1, 2, 3);
    Pager none = new Pager(1, 50, 0, "?");
    assertThat(none.from()).isZero();
    assertThat(none.pages()).isEqualTo(1);
    assertThat(none.offered()).containsExactly(1);
  }

  @Test
  void linksKeepTheQuery() {
    Document page =
        Parts.draw(
            "parts/pager",
            Map.of("pager", new Pager(2, 50, 130, "/alerts/run/41/?sort=-mag&"), "what", "alerts"));
    assertThat(page.select("a[rel=next]").attr("href"))
        .isEqualTo("/alerts/run/41/?sort=-mag&page=3");
    assertThat(page.select("[aria-current=page]").text()).isEqualTo("2");
    assertThat(page.text()).contains("51–100 of 130 alerts");
  }
}
