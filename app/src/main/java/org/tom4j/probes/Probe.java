package org.tom4j.probes;

import org.jspecify.annotations.Nullable;

/** One thing that must be well. Any thread; it is asked often, and answers soon. */
public interface Probe {

  /** In a word: {@code disk}. */
  String name();

  /** Whether this process cannot do its work without it: others are to do it meanwhile. */
  boolean isNeeded();

  /** What is wrong, in words; null: nothing. */
  @Nullable String problem();

  /**
   * One that is asked by a method.
   *
   * @param needed see {@link #isNeeded}
   */
  static Probe of(String name, boolean needed, Question question) {
    return new Probe() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean isNeeded() {
        return needed;
      }

      @Override
      public @Nullable String problem() {
        return question.problem();
      }
    };
  }

  /** See {@link #problem}. */
  @FunctionalInterface
  interface Question {
    @Nullable String problem();
  }
}
