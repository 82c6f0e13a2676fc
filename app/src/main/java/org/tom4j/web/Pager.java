package org.tom4j.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a long list a page shows, and the ways to the others.
 *
 * @param page counted from 1
 * @param size rows a page
 * @param total rows altogether
 * @param base path and query of the list without its page, ending in {@code ?} or {@code &}
 */
public record Pager(int page, int size, long total, String base) {

  public Pager {
    if (page < 1 || size < 1 || total < 0) {
      throw new IllegalArgumentException("page " + page + ", size " + size + ", total " + total);
    }
  }

  /** How many pages there are, at least 1. */
  public int pages() {
    return Math.clamp((total + size - 1) / size, 1, Integer.MAX_VALUE);
  }

  /** Number of the first row shown, counted from 1; 0 if none is. */
  public long from() {
    return total == 0 ? 0 : (page - 1L) * size + 1;
  }

  public long to() {
    return Math.min(total, (long) page * size);
  }

  public String href(int wanted) {
    return base + "page=" + wanted;
  }

  /** Page numbers to offer: the ends and the neighbours; 0 stands for a gap. */
  public List<Integer> offered() {
    List<Integer> numbers = new ArrayList<>();
    int last = 0;
    for (int n = 1;
        n <= pages();
        n = n < page - 2 ? page - 2 : n < page + 2 ? n + 1 : Math.max(n + 1, pages())) {
      if (n > last + 1) {
        numbers.add(0);
      }
      numbers.add(n);
      last = n;
    }
    return List.copyOf(numbers);
  }
}
