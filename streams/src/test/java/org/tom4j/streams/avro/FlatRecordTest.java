package org.tom4j.streams.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of numbers and texts by chance, whole and damaged, beside their members one by one. */
class FlatRecordTest {
  private static final List<AvroType> SIMPLE =
      List.of(
          AvroScalar.BOOLEAN,
          AvroScalar.WHOLE,
          AvroScalar.FLOAT,
          AvroScalar.DOUBLE,
          AvroScalar.STRING,
          AvroScalar.BYTES,
          new FixedType(3));

  private Random random = new Random(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void stepsOverARecordAsItsMembersDoAndSaysTheSameOfDamage(long seed) {
    random = new Random(seed);
    int byItself = 0;
    for (int round = 0; round < 300; round++) {
      AvroType[] members = members();
      FlatRecord flat = FlatRecord.of(members);
      RecordType record = new RecordType("r");
      record.define(
          IntStream.range(0, members.length).mapToObj(i -> "m" + i).toList(), List.of(members));
      AvroOutput out = new AvroOutput();
      for (AvroType member : members) {
        write(out, member);
      }
      byte[] whole = out.toBytes();
      for (byte[] bytes : List.of(whole, damaged(whole), damaged(whole), followed(whole))) {
        int end = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        assertThat(outcome(bytes, end, record))
            .as("%s of %s to %d", Arrays.toString(members), Arrays.toString(bytes), end)
            .isEqualTo(outcome(bytes, end, members));
        if (flat != null && flat.skip(new AvroCursor(bytes, 0, end))) {
          byItself++;
        }
      }
    }
    assertThat(byItself).as("not left to others").isGreaterThan(150);
  }

  private AvroType[] members() {
    List<AvroType> members = new ArrayList<>();
    members.add(AvroScalar.WHOLE);
    for (int i = random.nextInt(12); i > 0; i--) {
      AvroType type = SIMPLE.get(random.nextInt(SIMPLE.size()));
      members.add(
          switch (random.nextInt(8)) {
            case 0 -> type;
            case 1 -> new UnionType(List.of(type, AvroScalar.NULL));
            case 2 -> AvroScalar.NULL;
            default -> new UnionType(List.of(AvroScalar.NULL, type));
          });
    }
    return members.toArray(AvroType[]::new);
  }

  private void write(AvroOutput out, AvroType type) {
    switch (type) {
      case UnionType union -> {
        int branch = random.nextInt(2);
        out.whole(branch);
        write(out, union.branch(branch));
      }
      case AvroScalar scalar -> {
        switch (scalar) {
          case NULL -> {}
          case BOOLEAN -> raw(out, 1);
          case WHOLE -> out.whole(random.nextLong() >> random.nextInt(64));
          case FLOAT -> raw(out, 4);
          case DOUBLE -> raw(out, 8);
          case STRING, BYTES ->
              out.text(
                  "x".repeat(random.nextInt(9) == 0 ? random.nextInt(50, 400) : random.nextInt(9)));
        }
      }
      case FixedType fixed -> raw(out, fixed.size());
      default -> throw new IllegalStateException(type + " is not written here");
    }
  }

  private void raw(AvroOutput out, int count) {
    out.raw(some(count), 0, count);
  }

  private byte[] some(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] damaged(byte[] whole) {
    byte[] bytes = followed(whole);
    bytes[random.nextInt(whole.length)] = (byte) random.nextInt();
    return bytes;
  }

  /** Where other members stand behind it, as in packets. */
  private byte[] followed(byte[] whole) {
    byte[] bytes = some(whole.length + 200);
    System.arraycopy(whole, 0, bytes, 0, whole.length);
    return bytes;
  }

  private static Object outcome(byte[] bytes, int end, AvroType... members) {
    AvroCursor cursor = new AvroCursor(bytes, 0, end);
    try {
      for (AvroType member : members) {
        member.skip(cursor);
      }
      return cursor.at();
    } catch (MalformedAvroException damaged) {
      return String.valueOf(damaged.getMessage());
    }
  }
}
