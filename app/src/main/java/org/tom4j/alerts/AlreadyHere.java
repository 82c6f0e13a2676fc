package org.tom4j.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.targets.Match;
import org.tom4j.targets.MatchedBy;
import org.tom4j.targets.Sighting;
import org.tom4j.targets.Targets;

/** Which target of this TOM an alert is about. */
public final class AlreadyHere {
  private final Targets targets;

  AlreadyHere(Targets targets) {
    this.targets = targets;
  }

  /** The same of rows of a run. */
  List<RowView.@Nullable Here> ofRows(Viewer viewer, List<RunRow> rows) {
    return of(viewer, rows.stream().map(AlreadyHere::seen).toList());
  }

  /** The best match of each by name or place, in their order; null where there is none. */
  public List<RowView.@Nullable Here> of(Viewer viewer, List<Sighting> seen) {
    List<RowView.@Nullable Here> here = new ArrayList<>(seen.size());
    for (List<Match> matches : targets.matches(viewer, seen)) {
      here.add(matches.isEmpty() ? null : here(matches.getFirst()));
    }
    return here;
  }

  /** Targets within {@code radius} or as near as the places are known, or of one of its names. */
  List<AlertPage.Near> near(Viewer viewer, StoredAlert alert, Angle radius) {
    return targets.match(viewer, seen(alert), radius).stream()
        .map(
            match -> new AlertPage.Near(path(match), "Target " + match.target().name(), how(match)))
        .toList();
  }

  /** A test is nothing in the sky, so that only a target that was made of tests can be it. */
  static Sighting seen(StoredAlert alert) {
    if (alert.standing().reality().isTest()) {
      return test(AlertDraft.name(alert), alert.observed());
    }
    List<String> names = new ArrayList<>(alert.aliases());
    if (alert.name() != null) {
      names.addFirst(alert.name());
    }
    SkyPosition position = alert.solarSystem() ? null : alert.position();
    return new Sighting(names, position, arcsec(alert.positionError()), alert.observed());
  }

  private static Sighting test(String name, @Nullable Instant observed) {
    return new Sighting(List.of(name), null, null, observed);
  }

  private static Sighting seen(RunRow row) {
    if (row.standing().reality().isTest()) {
      return test(
          AlertDraft.name(row.standing(), AlertText.name(row.name(), row.alertId())),
          row.observed());
    }
    List<String> names = row.name() == null ? List.of() : List.of(row.name());
    SkyPosition position = row.solarSystem() ? null : row.position();
    return new Sighting(names, position, arcsec(row.positionError()), row.observed());
  }

  private static @Nullable Angle arcsec(@Nullable Double error) {
    return error == null ? null : Angle.ofArcseconds(error);
  }

  static RowView.Here here(Match match) {
    return new RowView.Here(path(match), match.target().name(), how(match));
  }

  private static String path(Match match) {
    return "/targets/" + match.target().id() + "/";
  }

  /** {@code same name, 0.50″}. */
  private static String how(Match match) {
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
