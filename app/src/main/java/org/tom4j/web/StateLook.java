package org.tom4j.web;

/**
 * How the state of a run, or of another question to a broker, looks: a colour and an icon beside
 * its word.
 *
 * @param look info, good, warn or bad
 * @param icon its name in {@code icons.svg}
 * @param turning whether the icon turns, where motion is welcome
 */
public record StateLook(String look, String icon, boolean turning) {

  /** By the word of the state, lower-case. */
  public static StateLook of(String state) {
    return switch (state) {
      case "running", "waiting", "asked" -> new StateLook("info", "running", true);
      case "stopping" -> new StateLook("warn", "running", true);
      case "paused" -> new StateLook("warn", "stopped", false);
      case "complete", "done" -> new StateLook("good", "check", false);
      case "limited" -> new StateLook("warn", "limited", false);
      case "stopped", "cancelled" -> new StateLook("quiet", "stopped", false);
      case "failed" -> new StateLook("bad", "error", false);
      case "interrupted" -> new StateLook("warn", "interrupted", false);
      default -> new StateLook("quiet", "info", false);
    };
  }
}
