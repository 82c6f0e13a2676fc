package org.tom4j.runtime.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class BlameTest {
  private static final Blame BLAME = Blame.ofClass(BlameTest.class.getName());

  @Test
  void tellsWhyAStaticInitialiserFailedAndSoAgainTheNextTime() {
    String first = BLAME.words(catchThrowable(Broken::touch));
    assertThat(first)
        .startsWith("a static initialiser failed: IllegalStateException: no key (")
        .contains("BlameTest.java:");
    String second = BLAME.words(catchThrowable(Broken::touch));
    assertThat(second)
        .startsWith("NoClassDefFoundError: Could not initialize class")
        .contains("since its static initialiser failed before:", "no key");
  }

  @Test
  void namesClassAndLineToThoseWhoHaveCode() {
    assertThat(BLAME.words(new IllegalArgumentException("has no id")))
        .startsWith("IllegalArgumentException: has no id (")
        .contains("BlameTest.java:");
  }

  @Test
  void tellsThoseWhoHaveNoCodeWhatIsRefusedInWordsAlone() {
    Blame plain = BLAME.inWords();
    assertThat(plain.words(new IllegalArgumentException("has no id"))).isEqualTo("has no id");
    assertThat(plain.words(new IllegalArgumentException()))
        .startsWith("IllegalArgumentException (");
    assertThat(plain.words(new IllegalStateException("a bug")))
        .startsWith("IllegalStateException: a bug (");
  }

  private static final class Broken {
    private static final String KEY = key();

    private static String key() {
      throw new IllegalStateException("no key");
    }

    static void touch() {
      assertThat(KEY).isNotNull();
    }
  }
}
