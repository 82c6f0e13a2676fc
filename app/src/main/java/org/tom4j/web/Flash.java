package org.tom4j.web;

/**
 * One message above the next page.
 *
 * @param kind decides its colour, its icon and whether a screen reader interrupts for it
 * @param words a sentence
 */
public record Flash(Kind kind, String words) {

  /** How much a message matters; the names are those of the CSS classes and icons. */
  public enum Kind {
    INFO("info", "info"),
    SUCCESS("good", "check"),
    WARNING("warn", "warning"),
    ERROR("bad", "error");

    private final String look;
    private final String icon;

    Kind(String look, String icon) {
      this.look = look;
      this.icon = icon;
    }

    public String look() {
      return look;
    }

    public String icon() {
      return icon;
    }
  }
}
