package org.tom4j.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which part of a long list a page shows, and the ways to the others.
 *
 * @param page counted from 1; one beyond the end becomes the last, for lists shrink
 * @param size rows a page
 * @param total rows altogether
 * @param base path and query of the list without its page, ending in {@code ?} or {@code &}
 */
public record Pager(int page, int size, long total, String base) {

  public Pager {
    if (page < 1 || size < 1 || total < 0) {
      throw new IllegalArgumentException("page " + page + ", size " + size + ", total " + total);
    }
    page = Math.min(page, pages(size, total));
  }

  /** How many pages there are, at least 1. */
  public int pages() {
    return pages(size, total);
  }

  private static int pages(int size, long total) {
    return Math.clamp((total + size - 1) / size, 1, Integer.MAX_VALUE);
  }

  /** Rows before the first one shown. */
  public long offset() {
    return (page - 1L) * size;
  }

  /** Number of the first row shown, counted from 1; 0 if none is. */
  public long from() {
    return total == 0 ? 0 : offset() + 1;
  }

  public long to() {
    return Math.min(total, offset() + size);
  }

  public String href(int wanted) {
    return base + "page=" + wanted;
  }

  /** Page numbers to offer: the ends and the neighbours; 0 stands for a gap. */
  public List<Integer> offered() {
    TreeSet<Integer> near = new TreeSet<>(List.of(1, pages()));
    for (int n = Math.max(1, page - 2); n <= Math.min(pages(), page + 2); n++) {
      near.add(n);
    }
    List<Integer> numbers = new ArrayList<>();
    int last = 0;
    for (int n : near) {
      if (n > last + 1) {
        numbers.add(0);
      }
      numbers.add(n);
      last = n;
    }
    return List.copyOf(numbers);
  }
}
