package org.tom4j.streams.avro;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.json.JsonMembers;
import org.tom4j.streams.json.NoJsonException;

/**
 * Makes types for walking out of a schema's JSON (Avro 1.12, "Schema Declaration"). For one schema.
 *
 * <p>Only what the bytes depend on is looked at: neither defaults, which surveys have written in
 * wrong types, nor whether names are well formed. Of two members of one name, which a survey sends
 * as well, the second is called with a 2 behind it.
 */
final class SchemaCompiler {
  private static final int LARGEST_FIXED = 1 << 20;

  private final Map<String, AvroType> named = new HashMap<>();

  /**
   * @throws MalformedAvroException if it is no schema of a record
   */
  static RecordType record(String json) {
    Map<String, @Nullable Object> schema;
    try {
      schema = JsonMembers.of(json.getBytes(StandardCharsets.UTF_8));
    } catch (NoJsonException none) {
      throw new MalformedAvroException("its schema " + none.getMessage(), none);
    }
    if (schema.containsKey("type")
        && new SchemaCompiler().type(schema, "") instanceof RecordType record) {
      return record;
    }
    throw new MalformedAvroException("its schema is not that of a record");
  }

  private AvroType type(@Nullable Object schema, String namespace) {
    return switch (schema) {
      case String name -> byName(name, namespace);
      case List<?> branches ->
          new UnionType(branches.stream().map(branch -> type(branch, namespace)).toList());
      case Map<?, ?> object -> declared(object, namespace);
      case null, default -> throw strange(schema);
    };
  }

  private AvroType byName(String name, String namespace) {
    return switch (name) {
      case "null" -> AvroScalar.NULL;
      case "boolean" -> AvroScalar.BOOLEAN;
      case "int", "long" -> AvroScalar.WHOLE;
      case "float" -> AvroScalar.FLOAT;
      case "double" -> AvroScalar.DOUBLE;
      case "string" -> AvroScalar.STRING;
      case "bytes" -> AvroScalar.BYTES;
      default -> {
        AvroType known = named.get(FullName.of(name, namespace));
        yield known == null ? unqualified(name) : known;
      }
    };
  }

  /** Names without a namespace may be meant from inside of one. */
  private AvroType unqualified(String name) {
    AvroType known = named.get(name);
    if (known == null) {
      throw strange(name);
    }
    return known;
  }

  private AvroType declared(Map<?, ?> schema, String outer) {
    return schema.get("type") instanceof String kind
        ? declared(kind, schema, outer)
        : type(schema.get("type"), outer);
  }

  private AvroType declared(String kind, Map<?, ?> schema, String outer) {
    return switch (kind) {
      case "record", "error" -> record(schema, outer);
      case "enum" -> {
        List<String> symbols = list(schema, "symbols").stream().map(String::valueOf).toList();
        yield keep(schema, outer, new EnumType(symbols));
      }
      case "fixed" -> keep(schema, outer, new FixedType(size(schema)));
      case "array" -> new ListType(type(schema.get("items"), outer));
      case "map" -> new MapType(type(schema.get("values"), outer));
      default -> byName(kind, outer);
    };
  }

  private AvroType record(Map<?, ?> schema, String outer) {
    String name = fullName(schema, outer);
    String namespace = FullName.namespace(name);
    RecordType made = new RecordType(name);
    named.put(name, made);
    List<String> names = new ArrayList<>();
    List<AvroType> types = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Object member : list(schema, "fields")) {
      if (!(member instanceof Map<?, ?> field) || !(field.get("name") instanceof String called)) {
        throw strange(member);
      }
      names.add(taken.add(called) ? called : called + "2");
      types.add(type(field.get("type"), namespace));
    }
    made.define(names, types);
    return made;
  }

  private AvroType keep(Map<?, ?> schema, String outer, AvroType made) {
    named.put(fullName(schema, outer), made);
    return made;
  }

  private static String fullName(Map<?, ?> schema, String outer) {
    if (!(schema.get("name") instanceof String name)) {
      throw strange(schema);
    }
    return FullName.of(name, schema, outer);
  }

  private static List<?> list(Map<?, ?> schema, String member) {
    if (schema.get(member) instanceof List<?> elements) {
      return elements;
    }
    throw strange(schema);
  }

  private static int size(Map<?, ?> schema) {
    if (schema.get("size") instanceof Long size && size >= 0 && size <= LARGEST_FIXED) {
      return size.intValue();
    }
    throw strange(schema);
  }

  private static MalformedAvroException strange(@Nullable Object part) {
    String words = String.valueOf(part);
    return new MalformedAvroException(
        "its schema says what no schema does: "
            + words.substring(0, Math.min(100, words.length())));
  }
}
