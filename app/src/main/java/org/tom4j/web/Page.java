package org.tom4j.web;

/**
 * A page to show. Its template has two parameters: {@code Frame frame} and {@code page}, a record
 * that is exactly what the template shows.
 *
 * @param template path under {@code jte/}, such as {@code targets/list.jte}
 * @param title of the page, without the TOM's name
 * @param page what the template shows
 * @param status the answer's HTTP status
 */
public record Page(String template, String title, Object page, int status) implements Answer {

  public static Page of(String template, String title, Object page) {
    return new Page(template, title, page, 200);
  }

  public Page withStatus(int other) {
    return new Page(template, title, page, other);
  }
}
