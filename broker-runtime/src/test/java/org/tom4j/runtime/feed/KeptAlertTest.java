package org.tom4j.runtime.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.AlertPacket;
import org.tom4j.broker.PacketFormat;
import org.tom4j.runtime.json.JsonBinding;

/** Packets of a module that has got a format of its own since, or has it no longer. */
final class KeptAlertTest {
  private static final Row ROW = new Row("Z1");

  private final KeptAlert plain = kept(new Object());
  private final KeptAlert formatted = kept(new Lines());

  record Row(String id) {}

  private static KeptAlert kept(Object module) {
    return new KeptAlert(module, new JsonBinding(), () -> Row.class);
  }

  @Test
  void whatWasWrittenAsJsonIsReadByAModuleThatHasAFormatSince() {
    Packet json = plain.packet(ROW);
    assertThat(formatted.alert(json)).isEqualTo(ROW);
    assertThat(new String(formatted.readable(json), UTF_8)).isEqualTo("{\"id\":\"Z1\"}");
  }

  @Test
  void aRowOfCsvIsReadBelowItsHeader() {
    Packet row = Packet.of("id\nZ1\n".getBytes(UTF_8), "text/csv", Packet.Origin.RECEIVED);
    assertThat(plain.alert(row)).isEqualTo(ROW);
  }

  @Test
  void aFormatThatTheModuleHasNoLongerIsNamedAndNotTakenForJson() {
    Packet line = formatted.packet(ROW);
    assertThat(formatted.alert(line)).isEqualTo(ROW);
    assertThat(new String(formatted.readable(line), UTF_8)).isEqualTo("{\"id\":\"Z1\"}");
    assertThatThrownBy(() -> plain.alert(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the packet is text/x-line, which its module does not read");
    assertThatThrownBy(() -> plain.readable(line)).hasMessageContaining("text/x-line");
  }

  @Test
  void membersOfJsonAreNumbersAndTextsAndThoseOfARowOfCsvAreTold() {
    Packet json =
        Packet.of(
            """
            {"a": 1, "b": 2.5, "id": 2459525468515015003, "beyond": 12345678901234567890123,
             "none": null, "in": {"list": [true, "x"]}}\
            """
                .getBytes(UTF_8),
            "application/json",
            Packet.Origin.RECEIVED);
    Map<String, @Nullable Object> members = plain.members(ROW, () -> json);
    assertThat(members)
        .containsEntry("a", 1L)
        .containsEntry("b", 2.5)
        .containsEntry("id", 2459525468515015003L)
        .containsEntry("beyond", "12345678901234567890123")
        .containsEntry("none", null)
        .containsEntry("in", Map.of("list", List.of(true, "x")));
    Packet row =
        Packet.of(
            ("id,mag,none,zeros,like_e,small,tail,whole\n"
                    + "Z1,+18.5e0,,0012345,1E23456,1e-05,"
                    + "1".repeat(60_000)
                    + "x,42\n")
                .getBytes(UTF_8),
            "text/csv",
            Packet.Origin.RECEIVED);
    assertThat(plain.members(ROW, () -> row))
        .as("what may be an id stays one")
        .containsEntry("zeros", "0012345")
        .containsEntry("like_e", "1E23456")
        .containsEntry("small", 1e-5)
        .containsEntry("whole", 42L)
        .containsEntry("id", "Z1")
        .containsEntry("mag", 18.5)
        .containsEntry("none", null);
  }

  private static final class Lines implements PacketFormat<Row> {
    @Override
    public AlertPacket packet(Row alert) {
      return new AlertPacket(("id " + alert.id()).getBytes(UTF_8), "text/x-line", null);
    }

    @Override
    public Row alert(AlertPacket packet) {
      String line = new String(packet.bytes(), UTF_8);
      if (!line.startsWith("id ")) {
        throw new IllegalArgumentException("it is no line");
      }
      return new Row(line.substring(3));
    }

    @Override
    public Map<String, @Nullable Object> members(Row alert) {
      return Collections.singletonMap("id", alert.id());
    }
  }
}
