package org.tom4j.broker;

import java.util.List;

/**
 * An array in an answer: the elements that could be read, and how many there were. In a page it
 * says whether the page was full, where a plain list would look short for a bad element.
 *
 * <pre>{@code
 * public record Page(Elements<Row> items) {}
 * }</pre>
 *
 * @param good in the order of the answer
 * @param all with those that are bad, at least as many
 */
public record Elements<T>(List<T> good, int all) {

  public Elements {
    good = List.copyOf(good);
    if (all < good.size()) {
      throw new IllegalArgumentException("Elements.all is " + all + ", less than the good ones");
    }
  }

  /** Whether there were at least so many, so that a further page may follow. */
  public boolean isFull(int size) {
    return all >= size;
  }
}
