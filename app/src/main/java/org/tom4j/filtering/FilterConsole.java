package org.tom4j.filtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.FilteredAlerts;
import org.tom4j.alerts.FilteredRun;
import org.tom4j.filters.FilterProblem;
import org.tom4j.runtime.modules.ModuleFailure;

/** Filters for a command line: what the pages do, in lines. */
public final class FilterConsole {
  private final Filters filters;
  private final FilteredAlerts alerts;

  FilterConsole(Filters filters, FilteredAlerts alerts) {
    this.filters = filters;
    this.alerts = alerts;
  }

  /** What came of it: lines to print, and whether it is what was asked for. */
  public record Answer(boolean good, List<String> lines) {
    public Answer {
      lines = List.copyOf(lines);
    }

    private static Answer bad(String... lines) {
      return new Answer(false, List.of(lines));
    }
  }

  /** A query's filter and the versions before it. */
  public Answer show(long query) {
    Optional<SetFilter> now = filters.current(query);
    List<String> lines = new ArrayList<>();
    lines.add(now.map(SetFilter::text).orElse("It has no filter: it keeps all."));
    for (SetFilter version : filters.versions(query)) {
      boolean current = now.isPresent() && now.get().id() == version.id();
      lines.add((current ? "* " : "  ") + VersionLine.words(version) + ": " + version.text());
    }
    return new Answer(true, lines);
  }

  /** Makes a text the query's filter. */
  public Answer set(Viewer viewer, long query, String text) {
    try {
      return filters
          .set(viewer, query, text, null)
          .map(set ->
              new Answer(
                  true,
                  List.of(
                      "Runs that begin from now on keep what version "
                          + set.version()
                          + " is true of.")))
          .orElseGet(() -> Answer.bad("Somebody else was faster; try again."));
    } catch (FilterProblems wrong) {
      return problems(wrong);
    }
  }

  /** Takes a query's filter away. */
  public Answer remove(Viewer viewer, long query) {
    return new Answer(
        true,
        List.of(filters.remove(viewer, query) ? "It keeps all from now on." : "It had no filter."));
  }

  /** What a text would do to the alerts of a broker that came last. */
  public Answer tryOut(Viewer viewer, String broker, String text) {
    try {
      Filters.Tried tried = filters.tryOut(viewer, broker, text);
      List<String> lines = new ArrayList<>();
      lines.add(
          String.format(
              Locale.ROOT,
              "Of the last %,d alerts of %s it keeps %,d and drops %,d; of %,d it cannot tell.",
              tried.alerts().size(),
              broker,
              tried.count("keep"),
              tried.count("drop"),
              tried.count("unknown")));
      lines.addAll(tried.warnings());
      tried
          .alerts()
          .forEach(one ->
              lines.add(
                  one.why().outcome()
                      + "  "
                      + one.alert().id()
                      + "  "
                      + one.alert().alertId()
                      + "  "
                      + one.why().words()));
      return new Answer(true, lines);
    } catch (FilterProblems wrong) {
      return problems(wrong);
    }
  }

  /** Why a query's filter keeps an alert, or does not, part by part. */
  public Answer why(Viewer viewer, long query, long alert) {
    Optional<SetFilter> now = filters.current(query);
    if (now.isEmpty()) {
      return Answer.bad("The query has no filter: it keeps all.");
    }
    Optional<FilteredAlerts.Kept> kept = alerts.find(viewer, alert);
    if (kept.isEmpty()) {
      return Answer.bad("There is no alert number " + alert + ".");
    }
    try {
      Why why = filters.why(viewer, now.get().text(), kept.get());
      List<String> lines = new ArrayList<>();
      lines.add(why.outcome() + (why.words().isEmpty() ? "" : ": " + why.words()));
      FilterPanels.parts(why).forEach(part -> lines.add(line(part)));
      return new Answer(true, lines);
    } catch (FilterProblems unreadable) {
      return problems(unreadable);
    } catch (ModuleFailure unable) {
      return Answer.bad("The alert's packet could not be read: " + unable.getMessage());
    }
  }

  private static String line(FilteredRun.Part part) {
    StringBuilder line = new StringBuilder("  ".repeat(part.level() + 1)).append(part.text());
    for (String told : List.of(part.truth(), part.value(), part.margin())) {
      if (!told.isEmpty()) {
        line.append("  ").append(told);
      }
    }
    return line.toString();
  }

  private static Answer problems(FilterProblems wrong) {
    return new Answer(false, wrong.problems().stream().map(FilterProblem::toString).toList());
  }
}
