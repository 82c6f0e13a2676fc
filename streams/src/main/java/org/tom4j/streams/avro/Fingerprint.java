package org.tom4j.streams.avro;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.json.JsonMembers;

/**
 * The 64-bit CRC by which messages name a schema (Avro 1.12, "Schema Fingerprints"): of its
 * canonical form, in which what reading does not depend on is left out and names are full.
 */
final class Fingerprint {
  private static final long EMPTY = 0xc15d213aa4d7a795L;
  private static final long[] TABLE = new long[256];
  private static final Set<String> PRIMITIVE =
      Set.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");

  static {
    for (int i = 0; i < TABLE.length; i++) {
      long sum = i;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        sum = (sum >>> 1) ^ (EMPTY & -(sum & 1L));
      }
      TABLE[i] = sum;
    }
  }

  private Fingerprint() {}

  /** Of a schema's JSON, which is known to be that of a record. */
  static long of(String schema) {
    String form = form(JsonMembers.of(schema.getBytes(StandardCharsets.UTF_8)), "");
    long sum = EMPTY;
    for (byte each : form.getBytes(StandardCharsets.UTF_8)) {
      sum = (sum >>> Byte.SIZE) ^ TABLE[(int) (sum ^ each) & 0xff];
    }
    return sum;
  }

  private static String form(@Nullable Object schema, String namespace) {
    return switch (schema) {
      case String name -> quoted(PRIMITIVE.contains(name) ? name : FullName.of(name, namespace));
      case List<?> branches ->
          branches.stream()
              .map(branch -> form(branch, namespace))
              .collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> object -> declared(object, namespace);
      case null, default -> throw new MalformedAvroException("its schema has no canonical form");
    };
  }

  private static String declared(Map<?, ?> schema, String outer) {
    if (!(schema.get("type") instanceof String type)) {
      return form(schema.get("type"), outer);
    }
    return switch (type) {
      case "record", "error" -> {
        String name = full(schema, outer);
        String fields = fields(schema, FullName.namespace(name));
        yield named(name, "record") + ",\"fields\":" + fields + "}";
      }
      case "enum" ->
          named(full(schema, outer), "enum")
              + ",\"symbols\":"
              + list(schema, "symbols").stream()
                  .map(symbol -> quoted(String.valueOf(symbol)))
                  .collect(Collectors.joining(",", "[", "]"))
              + "}";
      case "fixed" -> named(full(schema, outer), "fixed") + ",\"size\":" + schema.get("size") + "}";
      case "array" -> "{\"type\":\"array\",\"items\":" + form(schema.get("items"), outer) + "}";
      case "map" -> "{\"type\":\"map\",\"values\":" + form(schema.get("values"), outer) + "}";
      default -> form(type, outer);
    };
  }

  private static String fields(Map<?, ?> schema, String namespace) {
    return list(schema, "fields").stream()
        .map(each -> {
          Map<?, ?> field = each instanceof Map<?, ?> map ? map : Map.of();
          return "{\"name\":"
              + quoted(String.valueOf(field.get("name")))
              + ",\"type\":"
              + form(field.get("type"), namespace)
              + "}";
        })
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static List<?> list(Map<?, ?> schema, String member) {
    return schema.get(member) instanceof List<?> elements ? elements : List.of();
  }

  private static String named(String name, String type) {
    return "{\"name\":" + quoted(name) + ",\"type\":" + quoted(type);
  }

  private static String full(Map<?, ?> schema, String outer) {
    return FullName.of(String.valueOf(schema.get("name")), schema, outer);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
