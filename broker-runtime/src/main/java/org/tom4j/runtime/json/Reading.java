package org.tom4j.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;

/** One value being bound: the parser, the bytes under it, and where in them a problem stands. */
final class Reading {
  /** Deeper values are refused where reading them needs the stack. */
  private static final int DEEPEST = 500;

  private static final int VALUE_SHOWN = 100;

  final JsonParser parser;
  private final byte[] source;
  final int from;
  private final ElementWatch watch;

  /** Which element of the outermost list is being read, 0 outside of it. */
  private long where;

  /** How many levels above the element are left out of the names of its members. */
  private int above;

  private final boolean listsCount;

  /**
   * @param from where the parser started in {@code source}
   * @param listsCount whether elements of lists are counted; else the value is itself one element
   */
  Reading(JsonParser parser, byte[] source, int from, boolean listsCount, ElementWatch watch) {
    this.parser = parser;
    this.source = source;
    this.from = from;
    this.listsCount = listsCount;
    this.watch = watch;
  }

  /** Starts an element of a list that stands at this depth; true if the list is the outermost. */
  boolean enterElement(int depth, long number) {
    if (listsCount && (above == 0 || above == depth)) {
      above = depth;
      where = number;
      return true;
    }
    return false;
  }

  /** Ends the outermost list. */
  void leaveList() {
    above = 0;
    where = 0;
  }

  void bound(Object element, int start, int end) {
    watch.bound(where, element, source, start, end);
  }

  void report(BindingException problem) {
    String reason = String.valueOf(problem.getMessage());
    watch.bad(where, problem.member(), problem.value(), reason);
  }

  /** The token at hand does not fit. */
  BindingException misfit(String reason) {
    return misfit(null, reason);
  }

  /** The token at hand, or the object that ends with it, does not fit because of a member of it. */
  BindingException misfit(@Nullable String member, String reason) {
    String value = member == null ? shownToken() : null;
    return new BindingException(path(member), value, reason);
  }

  void checkDepth() {
    if (parser.streamReadContext().getNestingDepth() > DEEPEST) {
      throw misfit("is nested deeper than " + DEEPEST + " levels");
    }
  }

  private String shownToken() {
    return switch (parser.currentToken()) {
      case START_OBJECT, END_OBJECT -> "{…}";
      case START_ARRAY, END_ARRAY -> "[…]";
      default -> shortened(parser.getString());
    };
  }

  static String shortened(String value) {
    return value.length() <= VALUE_SHOWN ? value : value.substring(0, VALUE_SHOWN) + "…";
  }

  private @Nullable String path(@Nullable String member) {
    StringBuilder path = new StringBuilder();
    TokenStreamContext context = parser.streamReadContext();
    if (opens()) {
      context = context.getParent(); // the value's own inside is not part of its name
    }
    append(path, context);
    if (member != null) {
      path.append(path.isEmpty() ? "" : ".").append(member);
    }
    return path.isEmpty() ? null : path.toString();
  }

  private boolean opens() {
    return parser.currentToken() != null && parser.currentToken().isStructStart();
  }

  private void append(StringBuilder path, @Nullable TokenStreamContext context) {
    if (context == null || context.inRoot() || context.getNestingDepth() <= above) {
      return;
    }
    if (context.getNestingDepth() <= DEEPEST) {
      append(path, context.getParent());
    }
    if (context.inArray()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    } else if (context.currentName() != null) {
      path.append(path.isEmpty() ? "" : ".").append(shortened(context.currentName()));
    }
  }
}
