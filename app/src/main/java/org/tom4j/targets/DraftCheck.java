package org.tom4j.targets;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.NameKey;

/** What can be said against a draft without looking at other targets: by form field, in words. */
final class DraftCheck {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_KEY = 200;

  private final Map<String, String> problems = new LinkedHashMap<>();

  private DraftCheck() {}

  static Map<String, String> problems(TargetDraft draft) {
    var check = new DraftCheck();
    check.name("name", draft.name());
    check.aliases(draft);
    check.place(draft);
    check.motion(draft.motion());
    for (TargetExtra extra : draft.extras()) {
      if (problemOfExtra(extra.key()) != null) {
        check.wrong("extras", "The name of an extra value has 1 to 200 characters.");
      }
    }
    return check.problems;
  }

  private void aliases(TargetDraft draft) {
    Set<String> keys = new HashSet<>();
    for (TargetName alias : draft.aliases()) {
      name("aliases", alias.name());
      String key = NameKey.fold(alias.name());
      boolean own = key.equals(NameKey.fold(draft.name()));
      if (own && alias.source() == null) {
        wrong("aliases", "“" + alias.name() + "” is the target's own name; an alias must differ.");
      } else if (!own && !keys.add(key)) {
        wrong("aliases", "“" + alias.name() + "” is there twice.");
      }
    }
  }

  private void name(String field, String name) {
    String problem = problemOfName(name);
    if (NameKey.fold(name).isEmpty()) {
      wrong(field, "A name needs at least one letter or digit.");
    } else if (problem != null) {
      String plain = name.strip();
      String shown = plain.length() <= 20 ? plain : plain.substring(0, 20) + "…";
      wrong(field, "“%s” %s.".formatted(shown, problem));
    }
  }

  /** Why a text can be nobody's name, as in "it …"; null if it can. */
  static @Nullable String problemOfName(String name) {
    if (NameKey.fold(name).isEmpty()) {
      return "has no letter and no digit";
    }
    int length = name.strip().length();
    if (length > LONGEST_NAME) {
      return "has %d characters; a name has at most %d".formatted(length, LONGEST_NAME);
    }
    return name.chars().anyMatch(Character::isISOControl) ? "holds control characters" : null;
  }

  /** Why a text cannot be what a further value is called, as in "it …"; null if it can. */
  static @Nullable String problemOfExtra(String key) {
    if (key.isBlank()) {
      return "is blank";
    }
    return key.length() > LONGEST_KEY
        ? "has %d characters, at most %d are kept".formatted(key.length(), LONGEST_KEY)
        : null;
  }

  private void place(TargetDraft draft) {
    if (draft.type() == TargetType.SIDEREAL && draft.position() == null) {
      wrong("ra", "A sidereal target needs a right ascension.");
      wrong("dec", "A sidereal target needs a declination.");
    }
    if (draft.type() == TargetType.NON_SIDEREAL) {
      if (draft.position() != null) {
        wrong("ra", "A target that moves through the solar system has no fixed position.");
      }
      OrbitCheck.problems(draft.elements()).forEach(this::wrong);
    } else if (!draft.elements().equals(OrbitElements.NONE)) {
      wrong("type", "A sidereal target has no orbit: leave its elements out, or make it move.");
    }
  }

  private void motion(Motion motion) {
    range("epoch", motion.epoch(), 1800, 2200, "Julian years");
    range("pm_ra", motion.pmRa(), -Motion.FASTEST, Motion.FASTEST, "mas/yr");
    range("pm_dec", motion.pmDec(), -Motion.FASTEST, Motion.FASTEST, "mas/yr");
    if (motion.total() > Motion.FASTEST) {
      wrong("pm_ra", "Nothing moves faster than %.0f mas/yr.".formatted(Motion.FASTEST));
    }
    range("parallax", motion.parallax(), -1000, 1000, "mas");
    range("distance", motion.distance(), 0, 1e11, "pc");
    range("distance_err", motion.distanceError(), 0, 1e11, "pc");
    range("position_error", motion.positionError(), 0, 648_000, "arcsec");
  }

  private void range(String field, @Nullable Double value, double from, double to, String unit) {
    if (value != null && !(value >= from && value <= to)) {
      wrong(field, "%s is not within %.0f and %.0f %s.".formatted(value, from, to, unit));
    }
  }

  private void wrong(String field, String words) {
    problems.putIfAbsent(field, words);
  }
}
