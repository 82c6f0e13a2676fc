package org.tom4j.streams.notice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of XML as {@link XmlTree} has it, where one element and several of a name look alike.
 *
 * @param node a text, a map, or null for what is not there
 */
record Branch(@Nullable Object node) {
  private static final Branch NONE = new Branch(null);

  /** The first of a name; nothing if there is none. */
  Branch in(String name) {
    return all(name).findFirst().orElse(NONE);
  }

  /** All of a name, in their order. */
  Stream<Branch> all(String name) {
    Object child = node instanceof Map<?, ?> members ? members.get(name) : null;
    return (child instanceof List<?> several ? several.stream() : Stream.of(child).limit(1))
        .filter(Objects::nonNull)
        .map(Branch::new);
  }

  boolean isThere() {
    return node != null;
  }

  /** Its text without blanks around it; null if it has none. */
  @Nullable String text() {
    Object told = node instanceof Map<?, ?> members ? members.get(XmlTree.TEXT) : node;
    if (told == null || told instanceof Map<?, ?> || told instanceof List<?>) {
      return null;
    }
    String text = told.toString().strip();
    return text.isEmpty() ? null : text;
  }

  /** The text of a member, or of one below it. */
  @Nullable String text(String... path) {
    Branch at = this;
    for (String name : path) {
      at = at.in(name);
    }
    return at.text();
  }

  /** A finite number as text; null for none. */
  @Nullable Double number(String... path) {
    return Numbers.of(text(path));
  }

  /** The texts of all of a name. */
  List<String> texts(String name) {
    return all(name)
        .<String>mapMulti((each, next) -> {
          String text = each.text();
          if (text != null) {
            next.accept(text);
          }
        })
        .toList();
  }
}
