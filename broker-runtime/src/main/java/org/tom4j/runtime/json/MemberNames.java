package org.tom4j.runtime.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tom4j.broker.Member;

/** The names that a component of a record is read by. */
public final class MemberNames {
  private MemberNames() {}

  /** One or two: its {@link Member}, else its own name and the same in snake_case. */
  public static Set<String> of(RecordComponent component) {
    String own = RecordShape.memberName(component);
    String snake =
        component.isAnnotationPresent(Member.class)
            ? own
            : RecordShape.snakeCase(component.getName());
    return own.equals(snake) ? Set.of(own) : Set.of(own, snake);
  }

  /** The names of those components of a record that are not {@code @Nullable}; else none. */
  static List<List<String>> needed(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .filter(component -> !Readers.isNullable(component.getAnnotatedType()))
            .map(component -> of(component).stream().sorted().toList())
            .toList()
        : List.of();
  }
}
