package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast that WCAG 2.2 AA asks for: 4.5 for words, 3 for what one must see to use a page. */
class ThemeContrastTest {
  private static final String LIGHT = ":root";
  private static final String DARK = ":root[data-theme=\"dark\"]";
  private static final String DOME = ":root[data-theme=\"dome\"]";
  private static final String AUTO = ":root[data-theme=\"auto\"]";

  private static final List<String> GROUNDS =
      List.of("paper", "surface", "raised", "hover", "picked");
  private static final List<String> KINDS = List.of("good", "warn", "bad", "info", "quiet");

  @ParameterizedTest
  @ValueSource(strings = {LIGHT, DARK, DOME})
  void wordsAreReadableOnEveryGround(String theme) {
    Tokens tokens = Tokens.under(theme);
    for (String ground : GROUNDS) {
      for (String words : List.of("ink", "ink-soft", "accent", "good", "warn", "bad")) {
        readable(tokens, words, ground, 4.5);
      }
    }
    readable(tokens, "accent-ink", "accent-fill", 4.5);
    for (String words : List.of("bar-ink", "bar-soft")) {
      readable(tokens, words, "bar", 4.5);
      readable(tokens, words, "bar-field", 4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {LIGHT, DARK, DOME})
  void chipsAndNotesAreReadable(String theme) {
    Tokens tokens = Tokens.under(theme);
    for (String kind : KINDS) {
      readable(tokens, kind, kind + "-fill", 4.5);
      readable(tokens, "ink", kind + "-fill", 4.5);
      readable(tokens, "accent", kind + "-fill", 4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {LIGHT, DARK, DOME})
  void edgesOfControlsAndFocusAreSeen(String theme) {
    Tokens tokens = Tokens.under(theme);
    for (String ground : List.of("paper", "surface", "raised")) {
      readable(tokens, "line-strong", ground, 3);
      readable(tokens, "ring", ground, 3);
    }
    readable(tokens, "bar-line", "bar", 3);
    readable(tokens, "bar-line", "bar-field", 3);
    readable(tokens, "ring", "bar", 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {LIGHT, DARK, DOME})
  void bandsAreSeenOnTheirGrounds(String theme) {
    Tokens tokens = Tokens.under(theme);
    for (char band : "ugrizybcow".toCharArray()) {
      for (String ground : List.of("paper", "surface", "hover", "picked")) {
        readable(tokens, "band-" + band, ground, 3);
      }
    }
  }

  @Test
  void domeLightsOnlyTheRedPartOfTheScreen() {
    Tokens tokens = Tokens.under(DOME);
    assertThat(tokens.all().keySet()).isEqualTo(Tokens.under(DARK).all().keySet()).isNotEmpty();
    for (String token : tokens.all().keySet()) {
      assertThat(tokens.channel(token, 1)).as(token).isZero();
      assertThat(tokens.channel(token, 2)).as(token).isZero();
    }
    for (String ground : GROUNDS) {
      assertThat(tokens.luminance(ground)).as(ground).isLessThan(0.005);
    }
  }

  @Test
  void aDarkSystemGetsTheDarkThemeUnchanged() {
    assertThat(Tokens.under(AUTO).all()).isEqualTo(Tokens.under(DARK).all()).isNotEmpty();
  }

  private static void readable(Tokens tokens, String front, String ground, double least) {
    assertThat(tokens.contrast(front, ground))
        .as("%s on %s", front, ground)
        .isGreaterThanOrEqualTo(least);
  }
}
