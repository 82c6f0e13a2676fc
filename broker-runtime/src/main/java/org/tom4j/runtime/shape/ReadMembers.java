package org.tom4j.runtime.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import org.tom4j.broker.Elements;
import org.tom4j.runtime.json.MemberNames;

/** The members of an answer that a module reads: those that its record has components for. */
final class ReadMembers {
  private static final int DEEPEST = 8;

  private final Set<String> found = new HashSet<>();

  private ReadMembers() {}

  /** As {@code place + "." + name}, see {@link Shape}; a component's every name is among them. */
  static Set<String> of(Class<?> type) {
    ReadMembers members = new ReadMembers();
    members.follow(type, "", 0);
    return Set.copyOf(members.found);
  }

  private void follow(Type type, String place, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    switch (type) {
      case Class<?> array when array.isArray() ->
          follow(array.getComponentType(), place + "[]", depth);
      case Class<?> record when record.isRecord() -> members(record, place, depth);
      case ParameterizedType list
          when list.getRawType() instanceof Class<?> raw
              && (raw == Elements.class || Iterable.class.isAssignableFrom(raw))
              && list.getActualTypeArguments().length == 1 ->
          follow(list.getActualTypeArguments()[0], place + "[]", depth);
      case null, default -> {}
    }
  }

  private void members(Class<?> record, String place, int depth) {
    for (RecordComponent component : record.getRecordComponents()) {
      for (String name : MemberNames.of(component)) {
        String member = Shape.member(place, name);
        found.add(member);
        follow(component.getGenericType(), member, depth + 1);
      }
    }
  }
}
