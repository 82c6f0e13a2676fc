package org.tom4j.sky;

import java.util.Arrays;

/** Gathers the cells of a region, in any order and also twice. For one thread. */
final class MocCells {
  /** More ranges than any survey's footprint has; 320 MB. */
  static final int MOST = 20_000_000;

  private final int most;
  private long[] starts = new long[64];
  private long[] ends = new long[64];
  private int size;

  MocCells() {
    this(MOST);
  }

  /**
   * @param most so many ranges apart from each other are allowed
   */
  MocCells(int most) {
    this.most = most;
  }

  /**
   * Adds cells of an order.
   *
   * @param first the first one, and {@code last} the last one
   * @throws UnreadableMocException if there is no such order or cell, or too many ranges
   */
  void add(long order, long first, long last) {
    if (order < 0 || order > Healpix.ORDER) {
      throw new UnreadableMocException("order " + order + " is not from 0 to " + Healpix.ORDER);
    }
    int bits = Healpix.bits((int) order);
    if (first < 0 || last < first || last >= Healpix.CELLS >> bits) {
      throw new UnreadableMocException(
          first == last
              ? "order " + order + " has no cell " + first
              : "order " + order + " has no cells " + first + " to " + last);
    }
    addRange(first << bits, (last + 1) << bits);
  }

  /**
   * Adds cells of order 29.
   *
   * @param end behind the last one
   * @throws UnreadableMocException if there are no such cells, or too many ranges
   */
  void addRange(long start, long end) {
    if (start < 0 || end <= start || end > Healpix.CELLS) {
      throw new UnreadableMocException("there is no range of cells from " + start + " to " + end);
    }
    if (size > 0 && start <= ends[size - 1] && start >= starts[size - 1]) {
      ends[size - 1] = Math.max(ends[size - 1], end);
      return;
    }
    if (size == starts.length) {
      makeRoom();
    }
    starts[size] = start;
    ends[size++] = end;
  }

  Moc moc() {
    unite();
    long[] bounds = new long[2 * size];
    for (int at = 0; at < size; at++) {
      bounds[2 * at] = starts[at];
      bounds[2 * at + 1] = ends[at];
    }
    return new Moc(bounds);
  }

  private void makeRoom() {
    unite();
    if (size >= most) {
      throw new UnreadableMocException("it has more than " + most + " ranges of cells");
    }
    if (size > starts.length / 2) {
      int room = Math.min(most, 2 * starts.length);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
  }

  /** Sorts, and makes one of ranges that touch: starts and ends may be sorted apart for that. */
  private void unite() {
    Arrays.sort(starts, 0, size);
    Arrays.sort(ends, 0, size);
    int united = 0;
    int open = 0;
    long start = 0;
    for (int s = 0, e = 0; e < size; ) {
      if (s < size && starts[s] <= ends[e]) {
        start = open++ == 0 ? starts[s] : start;
        s++;
      } else {
        long end = ends[e++];
        if (--open == 0) {
          starts[united] = start; // never ahead of what is still to be read
          ends[united++] = end;
        }
      }
    }
    size = united;
  }
}
