package org.tom4j.alerts;

import java.util.List;
import java.util.Objects;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Band;

/** What other features may show of alerts: the newest, and the runs under way. */
public final class Tonight {
  private final RunRowFinder finder;
  private final RunStore runs;
  private final Runs live;

  Tonight(RunRowFinder finder, RunStore runs, Runs live) {
    this.finder = finder;
    this.runs = runs;
    this.live = live;
  }

  /** An alert in a line; texts ready to show, "" where there is none. */
  public record Alert(
      String href,
      String time,
      String name,
      String ra,
      String dec,
      String mag,
      String band,
      String bandLabel) {}

  /** A run under way. */
  public record Run(String href, String title, String broker, String kept, String started) {}

  /** The alerts of the latest runs that the viewer may see, the last to arrive first. */
  public List<Alert> newest(Viewer viewer, int atMost) {
    return finder.newest(viewer, atMost).stream().map(Tonight::line).toList();
  }

  public List<Run> running(Viewer viewer, int atMost) {
    return runs.running(viewer, atMost).stream()
        .map(run ->
            new Run(
                "/alerts/run/" + run.id() + "/",
                run.title(),
                run.broker(),
                AlertText.count(
                    live.progress(run.id()).map(RunProgress::counts).orElse(run.counts()).kept()),
                AlertText.time(run.started())))
        .toList();
  }

  private static Alert line(RunRow row) {
    var position = row.position();
    return new Alert(
        "/alerts/alert/" + row.id() + "/",
        AlertText.time(row.observed()),
        row.name() == null ? row.alertId() : row.name(),
        position == null ? "" : position.raDecimal(),
        position == null ? "" : position.decDecimal(),
        AlertText.magnitude(row.mag(), row.magKind()),
        Objects.requireNonNullElse(row.band(), ""),
        row.band() == null ? "" : Band.of(row.band()).label());
  }
}
