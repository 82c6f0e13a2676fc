package org.tom4j.streams.avro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Named members, one after the other without a mark between them.
 *
 * <p>Members may take no byte, and hold others that take none. A schema of a few lines can so make
 * up more values than anybody can count, in no byte at all; therefore they are counted, once, and
 * not walked over.
 */
final class RecordType implements AvroType {
  /** Values without a byte in a record; surveys have none. */
  private static final int MOST_WEIGHTLESS = 1_000;

  private final String name;
  private List<String> names = List.of();
  private AvroType[] types = {};

  /** The types of members that take bytes. */
  private AvroType[] walked = {};

  /** Null: a member holds others, or is an enumeration. */
  private @Nullable FlatRecord flat;

  private int weightless;
  private Map<String, Integer> places = Map.of();

  /** Readers ask for a few lists of fields, which are written in their programs. */
  private final Map<List<AvroField>, Optional<Projection>> projections = new ConcurrentHashMap<>();

  /**
   * Without its members, which may be of this very type; {@link #define} follows at once.
   *
   * @param name full, {@code lsst.v10_0.diaSource}
   */
  RecordType(String name) {
    this.name = name;
  }

  /**
   * A member that is a record around this one, not defined yet, counts as one that takes bytes: if
   * it holds this one as a member it never ends, else it has a list, map or union of it.
   *
   * @throws MalformedAvroException if the members that take no byte are too many
   */
  void define(List<String> memberNames, List<AvroType> memberTypes) {
    names = List.copyOf(memberNames);
    types = memberTypes.toArray(AvroType[]::new);
    walked = memberTypes.stream().filter(type -> type.weightless() == 0).toArray(AvroType[]::new);
    flat = FlatRecord.of(types);
    int values = 0;
    for (AvroType type : types) {
      values += type.weightless();
      if (values > MOST_WEIGHTLESS) {
        throw new MalformedAvroException(
            "its schema has a record '"
                + name.substring(0, Math.min(100, name.length()))
                + "' of more than "
                + MOST_WEIGHTLESS
                + " values that take no byte");
      }
    }
    weightless = walked.length == 0 ? 1 + values : 0;
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), i);
    }
    places = Map.copyOf(byName);
  }

  /** How fields of such records are read as columns; null: {@link Projection#of}. */
  @Nullable Projection projection(List<AvroField> fields) {
    return projections
        .computeIfAbsent(fields, _ -> Optional.ofNullable(Projection.of(this, fields)))
        .orElse(null);
  }

  String name() {
    return name;
  }

  List<String> names() {
    return names;
  }

  AvroType type(int place) {
    return types[place];
  }

  /** Of a member; −1 if there is none of the name. */
  int place(Object member) {
    Integer place = member instanceof String ? places.get(member) : null;
    return place == null ? -1 : place;
  }

  @Override
  public void skip(AvroCursor cursor) {
    if (flat != null && cursor.isShallow() && flat.skip(cursor)) {
      return;
    }
    cursor.enter();
    for (AvroType type : walked) {
      type.skip(cursor);
    }
    cursor.leave();
  }

  @Override
  public Object read(AvroCursor cursor) {
    return new AvroRecord(this, cursor.bytes(), cursor.at(), cursor.end(), cursor.within());
  }

  @Override
  public int weightless() {
    return weightless;
  }
}
