package org.tom4j.streams.avro;

import java.util.Map;

/** Names of records, enums and fixed types with their namespaces (Avro 1.12, "Names"). */
final class FullName {
  private FullName() {}

  /**
   * @param namespace of what stands around; empty: none
   */
  static String of(String name, String namespace) {
    return name.indexOf('.') >= 0 || namespace.isEmpty() ? name : namespace + "." + name;
  }

  /**
   * @param schema that declares a type
   * @param outer namespace of what stands around; empty: none
   */
  static String of(String name, Map<?, ?> schema, String outer) {
    return of(name, schema.get("namespace") instanceof String own ? own : outer);
  }

  /** Of what a type of this name holds; empty: none. */
  static String namespace(String full) {
    int dot = full.lastIndexOf('.');
    return dot < 0 ? "" : full.substring(0, dot);
  }
}
