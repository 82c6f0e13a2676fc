package org.tom4j.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/** What is written into a target's history. */
final class TargetWords {
  private TargetWords() {}

  static String made(TargetDraft draft) {
    String words = "made the target '" + draft.name().strip() + "'" + at(draft.position());
    return draft.from() == null ? words : words + " from alert " + draft.from().alert();
  }

  private static String at(@Nullable SkyPosition position) {
    return position == null ? "" : " at " + place(position);
  }

  /** What changed, with both values; never empty. */
  static String changed(
      Target before, List<TargetName> oldNames, Target after, List<TargetName> newNames) {
    List<String> changes = new ArrayList<>();
    add(changes, "name", before.name(), after.name());
    add(changes, "position", place(before.position()), place(after.position()));
    Motion old = before.motion();
    Motion now = after.motion();
    add(changes, "epoch", Texts.plain(old.epoch()), Texts.plain(now.epoch()));
    add(changes, "pm_ra", Texts.plain(old.pmRa()), Texts.plain(now.pmRa()));
    add(changes, "pm_dec", Texts.plain(old.pmDec()), Texts.plain(now.pmDec()));
    add(changes, "parallax", Texts.plain(old.parallax()), Texts.plain(now.parallax()));
    add(changes, "distance", Texts.plain(old.distance()), Texts.plain(now.distance()));
    add(
        changes,
        "distance_err",
        Texts.plain(old.distanceError()),
        Texts.plain(now.distanceError()));
    add(
        changes,
        "position_error",
        Texts.plain(old.positionError()),
        Texts.plain(now.positionError()));
    add(changes, "permissions", before.permissions().name(), after.permissions().name());
    add(changes, "aliases", aliases(oldNames), aliases(newNames));
    add(changes, "note", before.note(), after.note());
    return changes.isEmpty() ? "saved it unchanged" : "changed " + String.join("; ", changes);
  }

  private static void add(
      List<String> changes, String field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(field + " " + shown(before) + " → " + shown(after));
    }
  }

  private static String shown(@Nullable String value) {
    return value == null || value.isEmpty() ? "nothing" : "'" + value + "'";
  }

  private static String place(@Nullable SkyPosition position) {
    return position == null
        ? ""
        : Texts.plain(position.raDegrees()) + " " + Texts.plain(position.decDegrees());
  }

  private static String aliases(List<TargetName> names) {
    return names.stream()
        .filter(name -> !name.main())
        .map(TargetName::name)
        .collect(Collectors.joining(", "));
  }
}
