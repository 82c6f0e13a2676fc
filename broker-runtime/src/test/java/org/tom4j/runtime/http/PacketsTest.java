package org.tom4j.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PacketsTest {
  private final Packets packets = new Packets();

  record Row(int id) {}

  private void keep(Object object, String bytes) {
    packets.keep(object, bytes.getBytes(UTF_8), 0, bytes.length(), Packets.Form.JSON);
  }

  private String of(Object object) {
    return new String(Objects.requireNonNull(packets.of(object)).bytes(), UTF_8);
  }

  @Test
  void equalObjectsKeepTheirOwnBytes() {
    Row one = new Row(1);
    Row other = new Row(1);
    keep(one, "one");
    keep(other, "other");
    assertThat(of(one)).isEqualTo("one");
    assertThat(of(other)).isEqualTo("other");
    assertThat(packets.of(new Row(1))).isNull();
  }

  @Test
  void whatIsNoLongerUsedCostsNothing() {
    List<Row> held = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      Row row = new Row(i);
      keep(row, "bytes");
      if (i % 1000 == 0) {
        held.add(row);
      }
    }
    Poll.until(() -> {
      System.gc();
      return packets.size() == held.size();
    });
    assertThat(held).allSatisfy(row -> assertThat(of(row)).isEqualTo("bytes"));
  }
}
