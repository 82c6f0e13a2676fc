package org.tom4j.alerts;

import java.util.List;
import java.util.Objects;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Band;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.web.Chip;
import org.tom4j.web.StandingChips;

/** What other features may show of alerts: the newest, and the runs under way. */
public final class Tonight {
  private final NewestFinder finder;
  private final RunStore runs;
  private final Runs live;
  private final ModuleHost modules;

  Tonight(NewestFinder finder, RunStore runs, Runs live, ModuleHost modules) {
    this.finder = finder;
    this.runs = runs;
    this.live = live;
    this.modules = modules;
  }

  /**
   * An alert in a line; texts ready to show, "" where there is none.
   *
   * @param came when this TOM got it, UTC
   * @param observed when it was observed, UTC
   * @param invented whether nobody observed it
   */
  public record Alert(
      String href,
      String came,
      String observed,
      String name,
      String broker,
      boolean invented,
      String ra,
      String dec,
      String raSexagesimal,
      String decSexagesimal,
      String mag,
      String band,
      String bandLabel,
      List<Chip> said) {}

  /** A run under way. */
  public record Run(
      String href,
      String title,
      String broker,
      boolean invented,
      String state,
      String kept,
      String started) {}

  /** The alerts of runs that the viewer may see, the last to come first. */
  public List<Alert> newest(Viewer viewer, int atMost) {
    return finder.newest(viewer, atMost).stream().map(this::line).toList();
  }

  public List<Run> running(Viewer viewer, int atMost) {
    return runs.running(viewer, atMost).stream().map(this::line).toList();
  }

  private Run line(QueryRun run) {
    RunProgress now =
        live.progress(run.id()).orElse(new RunProgress(run.id(), run.state(), run.counts(), 0));
    return new Run(
        "/alerts/run/" + run.id() + "/",
        run.title(),
        run.broker(),
        invented(run.broker()),
        now.word(),
        AlertText.count(now.counts().kept()),
        AlertText.time(run.started()));
  }

  private boolean invented(String broker) {
    return modules
        .find(broker)
        .filter(module -> module.source() == BrokerInfo.Source.SYNTHETIC)
        .isPresent();
  }

  private Alert line(NewestFinder.Came one) {
    RunRow row = one.row();
    var position = row.position();
    return new Alert(
        "/alerts/alert/" + row.id() + "/",
        AlertText.time(one.came()),
        AlertText.time(row.observed()),
        AlertText.name(row.name(), row.alertId()),
        one.broker(),
        invented(one.broker()),
        position == null ? "" : position.raDecimal(),
        position == null ? "" : position.decDecimal(),
        position == null ? "" : position.raSexagesimal(),
        position == null ? "" : position.decSexagesimal(),
        AlertText.magnitude(row.mag(), row.magKind()),
        Objects.requireNonNullElse(row.band(), ""),
        row.band() == null ? "" : Band.of(row.band()).label(),
        StandingChips.of(row.standing()));
  }
}
