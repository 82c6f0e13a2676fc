package org.tom4j.streams.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values that take no byte: any number of them fits into nothing. */
class WeightlessAvroTest {
  private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // else it never ends
  void recordsThatTakeNoByteAndHoldEachOtherManyTimesAreRefused() {
    StringBuilder members =
        new StringBuilder(
            """
            {"name": "m0", "type": {"type": "record", "name": "r0", "fields": []}}\
            """);
    for (int i = 1; i <= 60; i++) {
      String before = "r" + (i - 1);
      members.append(
          """
          , {"name": "mI", "type": {"type": "record", "name": "rI", "fields": [
            {"name": "a", "type": "BEFORE"}, {"name": "b", "type": "BEFORE"}]}}\
          """
              .replace("I", "" + i)
              .replace("BEFORE", before));
    }
    String tower = "{\"type\": \"record\", \"name\": \"a\", \"fields\": [" + members + "]}";
    assertThatThrownBy(() -> AvroSchema.parse(tower))
        .isInstanceOf(MalformedAvroException.class)
        .hasMessageContaining("take no byte");
  }

  @Test
  void aFewMembersThatTakeNoByteAreRead() {
    AvroSchema schema =
        AvroSchema.parse(
            """
            {"type": "record", "name": "a", "fields": [
              {"name": "none", "type": "null"},
              {"name": "empty", "type": {"type": "record", "name": "e", "fields": [
                {"name": "f", "type": {"type": "fixed", "name": "z", "size": 0}}]}},
              {"name": "list", "type": {"type": "array", "items": "e"}},
              {"name": "last", "type": "long"}]}
            """);
    byte[] bytes = {6, 0, 14}; // three of them, no more, and a seven
    AvroDatum datum = AvroDatum.of(schema, bytes, 0, bytes.length);
    datum.verify();
    assertThat(datum.members().get("last")).isEqualTo(7L);
    assertThat((List<?>) datum.members().get("list")).hasSize(3);
    assertThat(datum.members().get("none")).isNull();
  }

  @Test
  void aRecordInAListInItselfTakesBytes() {
    AvroSchema schema =
        AvroSchema.parse(
            """
            {"type": "record", "name": "a", "fields": [{"name": "in", "type": {"type": "array",
              "items": {"type": "record", "name": "b", "fields": [{"name": "a", "type": "a"}]}}}]}
            """);
    int many = 200;
    byte[] bytes = new byte[many + 3];
    System.arraycopy(AvroByHand.varint(many), 0, bytes, 0, 2); // so many empty ones, and the end
    AvroDatum datum = AvroDatum.of(schema, bytes, 0, bytes.length);
    datum.verify();
    assertThat((List<?>) datum.members().get("in")).hasSize(many);
  }

  @Test
  void membersThatTakeNoByteAreNotWalkedOverForEachElement() {
    StringBuilder nulls = new StringBuilder();
    for (int i = 0; i < 999; i++) {
      nulls.append("{\"name\": \"n").append(i).append("\", \"type\": \"null\"}, ");
    }
    AvroSchema schema =
        AvroSchema.parse(
            """
            {"type": "record", "name": "a", "fields": [{"name": "b", "type":
              {"type": "array", "items": {"type": "record", "name": "w", "fields": [
                NULLS {"name": "one", "type": "boolean"}]}}}]}
            """
                .replace("NULLS", nulls));
    int many = 4 << 20;
    byte[] count = AvroByHand.varint(many);
    byte[] bytes = Arrays.copyOf(count, count.length + many + 1);
    long before = TIME.getCurrentThreadCpuTime();
    AvroDatum.of(schema, bytes, 0, bytes.length).verify();
    assertThat(Duration.ofNanos(TIME.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(1));
  }
}
