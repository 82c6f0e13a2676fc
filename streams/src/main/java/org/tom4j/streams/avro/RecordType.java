package org.tom4j.streams.avro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Named members, one after the other without a mark between them. */
final class RecordType implements AvroType {
  private final String name;
  private List<String> names = List.of();
  private AvroType[] types = {};
  private Map<String, Integer> places = Map.of();

  /**
   * Without its members, which may be of this very type; {@link #define} follows at once.
   *
   * @param name full, {@code lsst.v10_0.diaSource}
   */
  RecordType(String name) {
    this.name = name;
  }

  void define(List<String> memberNames, List<AvroType> memberTypes) {
    names = List.copyOf(memberNames);
    types = memberTypes.toArray(AvroType[]::new);
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), i);
    }
    places = Map.copyOf(byName);
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
    cursor.enter();
    for (AvroType type : types) {
      type.skip(cursor);
    }
    cursor.leave();
  }

  @Override
  public Object read(AvroCursor cursor) {
    return new AvroRecord(this, cursor.bytes(), cursor.at(), cursor.end(), cursor.within());
  }

  @Override
  public boolean mayBeEmpty(int levels) {
    for (AvroType type : types) {
      if (levels > 0 && !type.mayBeEmpty(levels - 1)) {
        return false;
      }
    }
    return true;
  }
}
