package org.tom4j.streams.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.streams.Apache;
import org.tom4j.streams.Shapes;
import org.tom4j.streams.packet.Members;

/** Columns of lists by chance, whole and damaged, beside the members themselves. */
class AvroColumnsTest {
  private static final List<AvroField> FIELDS =
      List.of(
          AvroField.number("flux", "oldFlux"),
          AvroField.whole("id"),
          AvroField.text("band"),
          AvroField.number("time"),
          AvroField.number("absent"),
          AvroField.number("count"));

  private static final Schema LOOK =
      Shapes.record(
          "look",
          "id",
          "long",
          "band",
          "string?",
          "flux",
          "float?",
          "flag",
          "boolean?",
          "time",
          "double",
          "words",
          "string?",
          "count",
          "int?",
          "noise",
          "double?");
  private static final Schema PACKET =
      Shapes.record(
          "packet",
          "first",
          "string",
          "look",
          LOOK,
          "looks",
          Shapes.list(LOOK),
          "none",
          Shapes.list(LOOK),
          "last",
          "string");

  private Random random = new Random(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void holdWhatTheMembersSayAndNothingOfWhatIsDamaged(long seed) {
    random = new Random(seed);
    AvroSchema schema = AvroSchema.parse(PACKET.toString());
    int whole = 0;
    for (int round = 0; round < 300; round++) {
      byte[] bytes = Apache.bare(Apache.record(PACKET, packet()));
      if (round % 3 != 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      int end = random.nextInt(5) == 0 ? random.nextInt(bytes.length) : bytes.length;
      Map<String, @Nullable Object> members = AvroDatum.of(schema, bytes, 0, end).members();
      AvroColumns one = AvroColumns.ofRecord(members, "look", FIELDS);
      AvroColumns looks = AvroColumns.ofList(members, "looks", FIELDS);
      Map<String, @Nullable Object> others = AvroDatum.of(schema, bytes, 0, end).members();
      if (one != null) {
        assertSame(one, List.of(new Members(others).in("look")));
      }
      if (looks != null) {
        assertSame(looks, new Members(others).list("looks"));
        whole++;
      }
      // Who asks on finds what he would have found.
      assertThat(outcome(members)).isEqualTo(outcome(others));
      if (round % 3 == 0 && end == bytes.length) {
        assertThat(looks).isNotNull();
      }
    }
    assertThat(whole).isBetween(100, 299);
  }

  private static Object outcome(Map<String, @Nullable Object> members) {
    try {
      return List.of(String.valueOf(members.get("last")), String.valueOf(members.get("look")));
    } catch (MalformedAvroException damaged) {
      return String.valueOf(damaged.getMessage());
    }
  }

  private static void assertSame(AvroColumns columns, List<Members> rows) {
    assertThat(columns.size()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Members row = rows.get(i);
      assertThat(columns.numbers(0)[i]).isEqualTo(orNaN(row.number("flux")));
      assertThat(columns.wholes(1, -1)[i]).isEqualTo(row.whole("id"));
      assertThat(columns.texts(2)[i]).isEqualTo(row.value("band"));
      assertThat(columns.numbers(3)[i]).isEqualTo(orNaN(row.number("time")));
      assertThat(columns.numbers(4)[i]).isNaN();
      assertThat(columns.numbers(5)[i]).isEqualTo(orNaN(row.number("count")));
      assertThat(columns.has(5, i)).isEqualTo(row.has("count"));
    }
  }

  private static Double orNaN(@Nullable Double number) {
    return number == null ? Double.NaN : number;
  }

  @Test
  void areNotThereWhereSomethingElseIsMeant() {
    byte[] bytes = Apache.bare(Apache.record(PACKET, packet()));
    AvroSchema schema = AvroSchema.parse(PACKET.toString());
    Map<String, @Nullable Object> members = AvroDatum.of(schema, bytes, 0, bytes.length).members();
    assertThat(AvroColumns.ofList(members, "look", FIELDS)).isNull();
    assertThat(AvroColumns.ofRecord(members, "looks", FIELDS)).isNull();
    assertThat(AvroColumns.ofList(members, "first", FIELDS)).isNull();
    assertThat(AvroColumns.ofList(members, "looks", List.of(AvroField.whole("flux")))).isNull();
    assertThat(AvroColumns.ofList(members, "looks", List.of(AvroField.text("id")))).isNull();
    assertThat(AvroColumns.ofList(members, "looks", List.of(AvroField.number("id", "count"))))
        .isNull();
    assertThat(AvroColumns.ofList(Map.of(), "looks", FIELDS)).isNull();
    AvroColumns missing = AvroColumns.ofList(members, "others", FIELDS);
    assertThat(missing == null ? -1 : missing.size()).isZero();
  }

  private Map<String, @Nullable Object> packet() {
    List<Map<String, @Nullable Object>> looks = new ArrayList<>();
    for (int i = random.nextInt(80); i > 0; i--) {
      looks.add(look());
    }
    Map<String, @Nullable Object> packet = new HashMap<>();
    packet.put("first", "a");
    packet.put("look", look());
    packet.put("looks", looks);
    packet.put("last", "z".repeat(300));
    return packet;
  }

  private Map<String, @Nullable Object> look() {
    Map<String, @Nullable Object> look = new HashMap<>();
    look.put("id", random.nextLong() >> random.nextInt(64));
    look.put("band", random.nextInt(5) == 0 ? null : random.nextInt(4) == 0 ? "ä" : "g");
    look.put(
        "flux",
        switch (random.nextInt(8)) {
          case 0 -> null;
          case 1 -> Float.NaN;
          case 2 -> Float.NEGATIVE_INFINITY;
          default -> (float) random.nextGaussian();
        });
    look.put("flag", random.nextBoolean() ? null : true);
    look.put("time", random.nextInt(9) == 0 ? Double.NaN : 60_000 + random.nextDouble());
    look.put("words", random.nextInt(3) == 0 ? "w".repeat(random.nextInt(40)) : null);
    look.put("count", random.nextBoolean() ? null : random.nextInt());
    look.put("noise", random.nextBoolean() ? null : random.nextGaussian());
    return look;
  }
}
