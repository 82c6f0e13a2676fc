package org.tom4j.brokers.gcn;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Field;

/** Which circulars are wanted: one by its number, or those below a number, the newest first. */
public record CircularQuery(
    @Nullable @Field(label = "Circular", help = "the number of one: 34726") String circular,
    @Nullable
        @Field(
            label = "Count down from",
            group = "Several",
            help = "the newest number is on gcn.nasa.gov/circulars; each is one question")
        Integer from,
    @Nullable
        @Field(label = "Down to", group = "Several", help = "if empty, 1000 numbers are asked")
        Integer downTo,
    @Nullable
        @Field(label = "Contains", group = "Several", help = "in subject, event or text, any case")
        String text) {

  private static final int SOME = 1_000;
  private static final int MOST = 9_999_999;

  public CircularQuery {
    if ((circular == null) == (from == null)) {
      throw new IllegalArgumentException(
          "give the number of one circular, or the number to count down from");
    }
    if (circular != null && (downTo != null || text != null)) {
      throw new IllegalArgumentException("one circular is asked by its number alone");
    }
    if (circular != null && !Circular.NUMBER.matcher(circular.strip()).matches()) {
      throw new IllegalArgumentException("a circular's number is 34726, not '" + circular + "'");
    }
    if (from != null && (from < 1 || from > MOST)) {
      throw new IllegalArgumentException("numbers of circulars run from 1");
    }
    if (downTo != null && from != null && (downTo < 1 || downTo > from)) {
      throw new IllegalArgumentException("\"Down to\" must be from 1 to the number above it");
    }
  }

  /** The last number that is asked for; 1 or above. */
  int last(int first) {
    return downTo == null ? Math.max(1, first - SOME + 1) : downTo;
  }

  boolean matches(Circular found) {
    return text == null || found.contains(text);
  }
}
