package org.tom4j.web;

/**
 * What an error page shows.
 *
 * @param title what happened, in two or three words
 * @param words what happened and what can be done
 */
public record ErrorPage(int status, String title, String words) {

  static ErrorPage of(int status, String words) {
    String title =
        switch (status) {
          case 400 -> "That was not understood";
          case 403 -> "Not allowed";
          case 404 -> "Not found";
          case 405 -> "Not this way";
          case 409 -> "Somebody was faster";
          case 413 -> "Too large";
          case 503 -> "Too busy";
          default -> status < 500 ? "That did not work" : "Something broke here";
        };
    return new ErrorPage(status, title, words);
  }
}
