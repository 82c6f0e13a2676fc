package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.Elements;

class ListsTest {
  private final JsonBinding binding = new JsonBinding();
  private final List<String> bad = new ArrayList<>();
  private final List<String> bytes = new ArrayList<>();

  record Detection(double mag) {}

  record Row(String id, double ra, List<Detection> detections) {}

  record Page(List<Row> results, @Nullable String next) {}

  private final class Notes implements ElementWatch {
    @Override
    public void bound(long where, Object element, byte[] source, int from, int to) {
      if (element instanceof Row) {
        bytes.add(where + " " + new String(source, from, to - from, StandardCharsets.UTF_8));
      }
    }

    @Override
    public void bad(long where, @Nullable String member, @Nullable String value, String reason) {
      bad.add(where + " " + member + " " + value + " " + reason);
    }
  }

  private Page page(String json) {
    return binding.bind(json.getBytes(StandardCharsets.UTF_8), Page.class, true, new Notes());
  }

  @Test
  void aBadRecordOfAListIsToldAndLeftOutAndTheRestIsRead() {
    Page page =
        page(
            """
            {"results": [
              {"id": 1, "ra": 1, "detections": []},
              {"id": 2, "ra": {"deep": [1, {"x": 2}]}, "detections": [{"mag": 3}]},
              {"id": 3, "ra": 3, "detections": [{"mag": 1}, {"mag": NaN}, {"mag": 2}]},
              null,
              7,
              {"id": 6, "detections": []},
              {"id": 7, "ra": 7, "detections": []}],
             "next": "there"}
            """);
    assertThat(page.results).extracting(Row::id).containsExactly("1", "3", "7");
    assertThat(page.results.get(1).detections).extracting(Detection::mag).containsExactly(1.0, 2.0);
    assertThat(page.next).isEqualTo("there");
    assertThat(bad)
        .containsExactly(
            "2 ra {…} is not a number",
            "3 detections[1].mag NaN is NaN, and its component is not @Nullable",
            "4 null null stands in a list that needs a value",
            "5 null 7 is no object",
            "6 ra null is missing, and its component is not @Nullable");
  }

  record Counted(Elements<Row> results) {}

  @Test
  void aPageKnowsThatItWasFullThoughARecordOfItIsBad() {
    String json =
        "{\"results\": [{\"id\": 1, \"ra\": 1, \"detections\": []}, {\"id\": 2}, {\"id\": 3, \"ra\": 3,"
            + " \"detections\": []}]}";
    Counted page =
        binding.bind(json.getBytes(StandardCharsets.UTF_8), Counted.class, true, new Notes());
    assertThat(page.results.good()).extracting(Row::id).containsExactly("1", "3");
    assertThat(page.results.all()).isEqualTo(3);
    assertThat(page.results.isFull(3)).isTrue();
    assertThat(page.results.isFull(4)).isFalse();
    assertThat(new String(binding.render(page), StandardCharsets.UTF_8))
        .startsWith("{\"results\":[{\"id\":\"1\"");
  }

  @Test
  void everyRecordsOwnBytesAreKnownExactly() {
    page(
        "\uFEFF{\"results\":[ {\"id\":\"é☃\", \"ra\":1,\"detections\":[] } ,{\"ra\":2,"
            + "\"detections\":[{\"mag\":1}],\"id\":2}]}");
    assertThat(bytes)
        .containsExactly(
            "1 {\"id\":\"é☃\", \"ra\":1,\"detections\":[] }",
            "2 {\"ra\":2,\"detections\":[{\"mag\":1}],\"id\":2}");
  }

  @Test
  void aListThatIsNoneIsTheProblemOfWhatHoldsIt() {
    assertThatThrownBy(() -> page("{\"results\":{\"error\":\"x\"}}"))
        .isInstanceOf(BindingException.class)
        .hasMessage("is no list");
  }

  @Test
  void aSecondBindingOfAnElementLeavesOutTheSame() {
    byte[] row =
        "{\"id\":1,\"ra\":1,\"detections\":[{},{\"mag\":2}]}".getBytes(StandardCharsets.UTF_8);
    assertThat(binding.bind(row, Row.class)).isEqualTo(binding.bind(row, Row.class));
    assertThat(binding.bind(row, Row.class).detections()).containsExactly(new Detection(2));
  }
}
