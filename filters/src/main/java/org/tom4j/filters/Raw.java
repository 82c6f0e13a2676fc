package org.tom4j.filters;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value out of the alert as its survey wrote it: {@code alert.candidate.drb}. */
final class Raw extends Node {
  static final FilterName SAID =
      new FilterName("alert", "members", "the alert by its own field names: alert.candidate.drb");

  /** Longer texts are no values that anybody compares. */
  static final int LONGEST_TEXT = 2_000;

  private final Node of;
  private final Node key;
  private final Unknown missing;

  /**
   * @param key a text for a member, a number from 0 for an element of a list
   */
  Raw(Place place, Node of, Node key) {
    super(place, Kind.ANY);
    this.of = of;
    this.key = key;
    this.missing = Unknown.of(Words.shortened(place.text()) + " is missing");
  }

  @Override
  Object compute(Run run) {
    Object whole = of.in(run);
    Object by = key.in(run);
    if (whole instanceof Unknown unknown) {
      return unknown;
    }
    if (by instanceof Unknown unknown) {
      return unknown;
    }
    try {
      return switch (whole) {
        case Map<?, ?> map when by instanceof String name -> value(map.get(name));
        case List<?> list when by instanceof Double at -> {
          run.steps(list.size()); // to find one, a list of a packet is walked over
          yield element(list, at);
        }
        default -> by instanceof String ? of.no(Kind.MEMBERS, whole) : of.no(Kind.LIST, whole);
      };
    } catch (RuntimeException unreadable) {
      return Unknown.of(Words.shortened(text()) + " cannot be read: " + unreadable.getMessage());
    }
  }

  private Object element(List<?> list, double at) {
    return at >= 0 && at < list.size() && at == Math.rint(at) ? value(list.get((int) at)) : missing;
  }

  private Object value(@Nullable Object found) {
    return value(found, missing, text());
  }

  /** A member's value as filters have it. */
  static Object value(@Nullable Object found, Unknown missing, String text) {
    return switch (found) {
      case null -> missing;
      case Double number ->
          Double.isFinite(number)
              ? number
              : Unknown.of(Words.shortened(text) + " is " + number + ", not a finite number");
      case String words ->
          words.length() <= LONGEST_TEXT
              ? words
              : Unknown.of(
                  Words.shortened(text)
                      + " is a text of more than "
                      + LONGEST_TEXT
                      + " characters");
      case Long _, Boolean _, Map<?, ?> _, List<?> _ -> found;
      default -> Unknown.of(Words.shortened(text) + " is nothing that filters read");
    };
  }
}
