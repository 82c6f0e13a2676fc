package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PacketTextTest {

  @Test
  void indentsJsonAndKeepsEveryDigit() {
    assertThat(text("{\"id\":3432436160215015018,\"ra\":32.10,\"in\":{\"e\":[],\"l\":[1,null]}}"))
        .isEqualTo(
            """
            {
              "id": 3432436160215015018,
              "ra": 32.10,
              "in": {
                "e": [],
                "l": [
                  1,
                  null
                ]
              }
            }\
            """);
  }

  @Test
  void showsWhatIsNoJsonAsItIs() {
    assertThat(text("<html>no</html>")).isEqualTo("<html>no</html>");
  }

  @Test
  void doesNotFallOverDeepNesting() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(text(deep)).isEqualTo(deep);
  }

  @Test
  void doesNotIndentWhatWouldGrowWithoutBounds() {
    String rows = "1,".repeat(100_000) + "1";
    String deep = "[".repeat(480) + rows + "]".repeat(480);
    assertThat(text(deep)).isEqualTo(deep);
  }

  @Test
  void cutsWhatIsTooLongForAPage() {
    byte[] packet = ("\"" + "x".repeat(3_000_000) + "\"").getBytes(StandardCharsets.UTF_8);
    PacketText.Shown shown = PacketText.of(packet, "application/json");
    assertThat(shown.cut()).isTrue();
    assertThat(shown.text()).hasSize(2_000_000);
  }

  private static String text(String packet) {
    return PacketText.of(packet.getBytes(StandardCharsets.UTF_8), "application/json").text();
  }
}
