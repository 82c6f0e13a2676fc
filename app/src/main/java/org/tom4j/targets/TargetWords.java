package org.tom4j.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/** What is written into a target's history. */
final class TargetWords {
  private final List<String> changes = new ArrayList<>();

  private TargetWords() {}

  /** Not which alert: who sees the target need not be one of those who may see that. */
  static String made(TargetDraft draft) {
    String words = "made the target '" + draft.name().strip() + "'" + where(draft);
    return draft.from() == null ? words : words + " from an alert";
  }

  private static String where(TargetDraft draft) {
    if (draft.position() != null) {
      return " at " + place(draft.position());
    }
    OrbitElements elements = draft.elements();
    return elements.scheme() == null ? "" : " on the orbit of a " + elements.scheme().label();
  }

  /** What changed, with both values; as a text never empty. */
  static TargetWords changed(
      Target before, List<TargetName> oldNames, Target after, List<TargetName> newNames) {
    var words = new TargetWords();
    words.add("name", before.name(), after.name());
    words.add("position", place(before.position()), place(after.position()));
    Motion old = before.motion();
    Motion now = after.motion();
    words.add("epoch", Texts.plain(old.epoch()), Texts.plain(now.epoch()));
    words.add("pm_ra", Texts.plain(old.pmRa()), Texts.plain(now.pmRa()));
    words.add("pm_dec", Texts.plain(old.pmDec()), Texts.plain(now.pmDec()));
    words.add("parallax", Texts.plain(old.parallax()), Texts.plain(now.parallax()));
    words.add("distance", Texts.plain(old.distance()), Texts.plain(now.distance()));
    words.add("distance_err", Texts.plain(old.distanceError()), Texts.plain(now.distanceError()));
    words.add("position_error", Texts.plain(old.positionError()), Texts.plain(now.positionError()));
    words.add("type", before.type().label(), after.type().label());
    words.orbit(before.elements(), after.elements());
    words.add("permissions", before.permissions().name(), after.permissions().name());
    words.add("aliases", aliases(oldNames), aliases(newNames));
    words.add("note", before.note(), after.note());
    return words;
  }

  private void orbit(OrbitElements before, OrbitElements after) {
    add(OrbitCheck.SCHEME, label(before), label(after));
    for (OrbitElement element : OrbitElement.values()) {
      add(element.field(), Texts.plain(before.get(element)), Texts.plain(after.get(element)));
    }
  }

  private static @Nullable String label(OrbitElements elements) {
    return elements.scheme() == null ? null : elements.scheme().label();
  }

  /** And of its extra values. */
  TargetWords extras(List<TargetExtra> before, List<TargetExtra> after) {
    Map<String, String> old = values(before);
    Map<String, String> now = values(after);
    old.forEach((key, value) -> add(key, value, now.get(key)));
    now.forEach((key, value) -> {
      if (!old.containsKey(key)) {
        add(key, null, value);
      }
    });
    return this;
  }

  private static Map<String, String> values(List<TargetExtra> extras) {
    Map<String, String> values = new LinkedHashMap<>();
    extras.forEach(extra -> values.put(extra.key(), extra.value()));
    return values;
  }

  @Override
  public String toString() {
    return changes.isEmpty() ? "saved it unchanged" : "changed " + String.join("; ", changes);
  }

  private void add(String field, @Nullable String before, @Nullable String after) {
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
