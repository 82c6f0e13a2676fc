package org.tom4j.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page.
 *
 * @param tomName what this TOM is called
 * @param title the page's own title, without the TOM's name
 * @param path the path asked for, with its query: decides the lit place of the menu and is where
 *     the theme switch comes back to
 * @param personName who is signed in, or null
 * @param admin whether that person looks after this TOM
 * @param theme {@code light}, {@code dark}, {@code dome}, or {@code auto}: as the system is
 * @param csrfToken goes into each form that posts
 * @param flashes told once, above the page
 * @param version of tom4j, for the foot
 * @param assets where style and script are, ending in a slash; another path when they change
 * @param banner what everybody who is signed in should know at once, or null
 */
public record Frame(
    String tomName,
    String title,
    String path,
    @Nullable String personName,
    boolean admin,
    String theme,
    String csrfToken,
    List<Flash> flashes,
    String version,
    String assets,
    @Nullable String banner) {

  public static final List<String> THEMES = List.of("auto", "light", "dark", "dome");

  public Frame {
    if (!THEMES.contains(theme)) {
      theme = "auto";
    }
    flashes = List.copyOf(flashes);
  }

  /** Whether the page belongs to the place of the menu at this path. */
  public boolean at(String place) {
    return place.equals("/")
        ? path.equals("/") || path.startsWith("/?")
        : path.startsWith(place.substring(0, place.indexOf('/', 1) + 1));
  }

  /** What a theme's button asks for: that theme, or the system's if it is lit already. */
  public String themeOf(String button) {
    return button.equals(theme) ? "auto" : button;
  }

  /** Whether a theme's button is lit, as {@code aria-pressed} has it. */
  public String pressed(String button) {
    return String.valueOf(button.equals(theme));
  }
}
