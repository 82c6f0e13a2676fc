package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Angle;
import org.tom4j.targets.Match;
import org.tom4j.targets.MatchedBy;
import org.tom4j.targets.Targets;

/** Which target of this TOM an alert is about. */
final class AlreadyHere {
  private final Targets targets;

  AlreadyHere(Targets targets) {
    this.targets = targets;
  }

  /** The best match within the match radius, or of the same name; null if there is none. */
  RowView.@Nullable Here of(Viewer viewer, RunRow row) {
    return targets
        .match(
            viewer,
            row.position(),
            names(row.name(), List.of()),
            targets.matchRadius(null),
            row.observed())
        .stream()
        .findFirst()
        .map(match -> new RowView.Here(path(match), match.target().name(), how(match)))
        .orElse(null);
  }

  /** Targets within {@code radius}, or of one of these names, the nearest first. */
  List<AlertPage.Near> near(Viewer viewer, StoredAlert alert, Angle radius) {
    List<String> names = names(alert.name(), alert.aliases());
    return targets.match(viewer, alert.position(), names, radius, alert.observed()).stream()
        .map(
            match -> new AlertPage.Near(path(match), "Target " + match.target().name(), how(match)))
        .toList();
  }

  private static List<String> names(@Nullable String name, List<String> aliases) {
    if (name == null) {
      return aliases;
    }
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(aliases);
    return names;
  }

  static String path(Match match) {
    return "/targets/" + match.target().id() + "/";
  }

  /** {@code same name, 0.50″}. */
  static String how(Match match) {
    Angle separation = match.separation();
    String distance =
        separation == null
            ? ""
            : separation.arcseconds() < 3600
                ? String.format(Locale.ROOT, "%.2f″", separation.arcseconds())
                : String.format(Locale.ROOT, "%.2f°", separation.degrees());
    if (match.how() == MatchedBy.POSITION) {
      return distance;
    }
    return distance.isEmpty() ? match.how().label() : match.how().label() + ", " + distance;
  }
}
