package org.tom4j.web;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.broker.Standing;

/** What a message says of itself, as words in boxes; nothing of news that was observed. */
public final class StandingChips {
  private StandingChips() {}

  public static List<Chip> of(Standing said) {
    List<Chip> chips = new ArrayList<>();
    switch (said.kind()) {
      case NEWS -> {}
      case UPDATE ->
          chips.add(new Chip("update", "info", "says better what an earlier message told"));
      case RETRACTION ->
          chips.add(new Chip("RETRACTED", "bad", "the event is taken back: there was none"));
      case WITHDRAWAL ->
          chips.add(new Chip("WITHDRAWN", "bad", "this one detection or message is taken back"));
    }
    switch (said.reality()) {
      case OBSERVED -> {}
      case ARCHIVAL -> chips.add(new Chip("archival", "", "told long after it was observed"));
      case PREDICTED -> chips.add(new Chip("prediction", "info", "expected, not observed"));
      case UTILITY ->
          chips.add(new Chip("utility", "warn", "of an instrument: nothing in the sky"));
      case TEST -> chips.add(new Chip("TEST", "warn", "a test: nothing in the sky"));
      case MOCK -> chips.add(new Chip("MOCK", "warn", "made up to rehearse: nothing in the sky"));
      case INJECTED ->
          chips.add(new Chip("INJECTED", "warn", "a signal put into the data: nothing in the sky"));
    }
    return List.copyOf(chips);
  }
}
