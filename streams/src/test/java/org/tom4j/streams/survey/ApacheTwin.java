package org.tom4j.streams.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** Filters of chance over real packets, beside what they are by Apache Avro's reading alone. */
final class ApacheTwin {
  private final Random random;
  private final List<GenericRecord> packets;

  ApacheTwin(Random random, List<GenericRecord> packets) {
    this.random = random;
    this.packets = packets;
  }

  /**
   * A filter.
   *
   * @param value what it is of a packet; null: unknown
   */
  record Twin(String text, Function<GenericRecord, @Nullable Boolean> value) {}

  Twin filter(int depth) {
    int pick = depth == 0 ? 0 : random.nextInt(6);
    if (pick < 2) {
      return random.nextInt(6) == 0 ? quantifier() : leaf();
    }
    Twin one = filter(depth - 1);
    Twin other = filter(depth - 1);
    return switch (pick) {
      case 2, 3 -> joined(one, "&&", other, false);
      case 4 -> joined(one, "||", other, true);
      default -> new Twin("!(" + one.text + ")", packet -> not(one.value.apply(packet)));
    };
  }

  private static Twin joined(Twin one, String sign, Twin other, boolean decisive) {
    return new Twin(
        "(" + one.text + " " + sign + " " + other.text + ")",
        packet -> kleene(one.value.apply(packet), other.value.apply(packet), decisive));
  }

  private static @Nullable Boolean not(@Nullable Boolean truth) {
    return truth == null ? null : !truth;
  }

  static @Nullable Boolean kleene(@Nullable Boolean a, @Nullable Boolean b, boolean decisive) {
    if ((a != null && a == decisive) || (b != null && b == decisive)) {
      return decisive;
    }
    return (a == null || b == null) ? null : !decisive;
  }

  /** A member of some packet, compared with what some packet has there. */
  private Twin leaf() {
    while (true) {
      List<String> path = path(any());
      @Nullable Object there = at(any(), path);
      String text = "alert." + String.join(".", path);
      String sign = List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6));
      if (there instanceof Number number && Double.isFinite(number.doubleValue())) {
        double limit = number.doubleValue();
        return new Twin(
            text + " " + sign + " " + literal(number),
            packet -> compared(at(packet, path), sign, limit));
      }
      if (there instanceof Utf8 words) {
        boolean same = random.nextBoolean();
        return new Twin(
            text + (same ? " == \"" : " != \"") + words + "\"",
            packet ->
                at(packet, path) instanceof Utf8 has ? same == has.equals(words) : (Boolean) null);
      }
    }
  }

  /** Ids that no double holds are compared as texts; here they are left to be unknown to both. */
  private static String literal(Number number) {
    return number instanceof Long whole && Math.abs(whole) >= 1L << 53
        ? Double.toString(whole.doubleValue())
        : number instanceof Long || number instanceof Integer
            ? number.toString()
            : Double.toString(number.doubleValue());
  }

  private static @Nullable Boolean compared(@Nullable Object value, String sign, double limit) {
    if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      return null;
    }
    double has = number.doubleValue();
    return switch (sign) {
      case "<" -> has < limit;
      case "<=" -> has <= limit;
      case ">" -> has > limit;
      case ">=" -> has >= limit;
      case "==" -> has == limit;
      default -> has != limit;
    };
  }

  /** Some measurement of the history, or all. */
  private Twin quantifier() {
    while (true) {
      GenericRecord packet = any();
      for (String list : List.of("prv_candidates", "prvDiaSources")) {
        if (packet.hasField(list)
            && packet.get(list) instanceof List<?> elements
            && !elements.isEmpty()
            && elements.getFirst() instanceof GenericRecord element) {
          List<String> path = path(element);
          boolean all = random.nextBoolean();
          if (path.size() == 1 && at(element, path) instanceof Number number) {
            double limit = number.doubleValue();
            if (Double.isFinite(limit)) {
              return new Twin(
                  "alert.%s.%s(p, p.%s <= %s)"
                      .formatted(list, all ? "all" : "exists", path.getFirst(), literal(number)),
                  one -> over(one, list, path, limit, all));
            }
          }
        }
      }
      if (random.nextInt(20) == 0) {
        return leaf(); // surveys without a history
      }
    }
  }

  private static @Nullable Boolean over(
      GenericRecord packet, String list, List<String> path, double limit, boolean all) {
    if (!packet.hasField(list) || !(packet.get(list) instanceof List<?> elements)) {
      return null;
    }
    Boolean truth = all;
    for (Object element : elements) {
      @Nullable Object value = element instanceof GenericRecord one ? at(one, path) : null;
      truth = kleene(truth, compared(value, "<=", limit), !all);
    }
    return truth;
  }

  private GenericRecord any() {
    return packets.get(random.nextInt(packets.size()));
  }

  /** A way to a value that is no record and no list. */
  private List<String> path(GenericRecord from) {
    List<String> path = new ArrayList<>();
    GenericRecord at = from;
    while (true) {
      List<Schema.Field> fields = at.getSchema().getFields();
      Schema.Field field = fields.get(random.nextInt(fields.size()));
      path.add(field.name());
      if (!(at.get(field.pos()) instanceof GenericRecord inner)) {
        return path;
      }
      at = inner;
    }
  }

  private static @Nullable Object at(GenericRecord packet, List<String> path) {
    @Nullable Object at = packet;
    for (String name : path) {
      at = at instanceof GenericRecord one && one.hasField(name) ? one.get(name) : null;
    }
    return at;
  }
}
