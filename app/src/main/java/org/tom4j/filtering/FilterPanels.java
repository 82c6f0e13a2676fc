package org.tom4j.filtering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.FilterOfAlert;
import org.tom4j.alerts.FilterPanel;
import org.tom4j.alerts.FilteredAlerts;
import org.tom4j.alerts.FilteredRun;
import org.tom4j.alerts.QueryFilters;
import org.tom4j.alerts.SeenQuery;

/** Tells the pages of queries, runs and alerts about filters. */
final class FilterPanels implements QueryFilters {
  /** Nobody reads through more links than these. */
  private static final int MOST = 20;

  private final FilterStore store;
  private final PassedOverStore passedOver;
  private final FilteredAlerts alerts;

  FilterPanels(FilterStore store, PassedOverStore passedOver, FilteredAlerts alerts) {
    this.store = store;
    this.passedOver = passedOver;
    this.alerts = alerts;
  }

  @Override
  public FilterPanel panel(long query, boolean mayChange) {
    String edit = mayChange ? FilterPages.path(query) : "";
    return store
        .current(query)
        .map(set -> new FilterPanel(set.text(), VersionLine.words(set), edit))
        .orElseGet(() -> new FilterPanel("", "", edit));
  }

  @Override
  public Optional<FilteredRun> ofRun(Viewer viewer, long run, long filter) {
    return store
        .find(filter)
        .map(set ->
            new FilteredRun(
                "version " + set.version(),
                set.text(),
                passedOver.of(viewer, run).stream().map(FilterPanels::shown).toList()));
  }

  private static FilteredRun.Alert shown(PassedOverAlert alert) {
    return new FilteredRun.Alert(
        Objects.requireNonNullElse(alert.name(), alert.alertId()),
        alert.alertId(),
        alert.why().outcome().equals("drop") ? "dropped" : "unknown",
        alert.why().words(),
        parts(alert.why()));
  }

  /** A filter part by part, ready to show. */
  static List<FilteredRun.Part> parts(Why why) {
    return why.parts().stream().map(FilterPanels::part).toList();
  }

  static FilteredRun.Part part(Why.Part part) {
    // What a truth is, its mark tells.
    return new FilteredRun.Part(
        part.level(),
        part.text(),
        part.truth() == null || part.truth().equals("unknown") ? part.value() : "",
        Objects.requireNonNullElse(part.truth(), ""),
        margin(part.margin()));
  }

  /** {@code holds by 0.3}, {@code fails by 1.2}. */
  private static String margin(@Nullable Double margin) {
    return margin == null
        ? ""
        : String.format(
            Locale.ROOT, "%s by %s", margin >= 0 ? "holds" : "fails", number(Math.abs(margin)));
  }

  /** Four digits say how near it was. */
  private static String number(double value) {
    return value == 0 || (value >= 1e-3 && value < 1e6)
        ? String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "").replaceAll("\\.$", "")
        : String.format(Locale.ROOT, "%.2e", value);
  }

  @Override
  public List<FilterOfAlert> ofAlert(Viewer viewer, String broker, long alert) {
    List<SeenQuery> queries = alerts.ofBroker(viewer, broker).stream().limit(500).toList();
    Map<Long, SetFilter> filters = store.currents(queries.stream().map(SeenQuery::id).toList());
    Map<Long, List<Integer>> keptBy = store.keptBy(viewer, alert);
    List<FilterOfAlert> lines = new ArrayList<>();
    for (SeenQuery query : queries) {
      List<Integer> kept = keptBy.getOrDefault(query.id(), List.of());
      if (lines.size() < MOST && (filters.containsKey(query.id()) || !kept.isEmpty())) {
        lines.add(
            new FilterOfAlert(
                query.name(),
                kept.isEmpty()
                    ? ""
                    : "kept by version "
                        + kept.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                WhyPages.path(query.id(), alert)));
      }
    }
    return lines;
  }

  @Override
  public Map<Long, String> why(long query, Map<Long, Long> keptBy) {
    Map<Long, SetFilter> filters = new HashMap<>();
    for (long filter : Set.copyOf(keptBy.values())) {
      store.find(filter).ifPresent(set -> filters.put(filter, set));
    }
    Map<Long, String> paths = new HashMap<>();
    keptBy.forEach((alert, filter) -> {
      SetFilter set = filters.get(filter);
      if (set != null) {
        paths.put(alert, WhyPages.path(query, alert) + "?version=" + set.version());
      }
    });
    return paths;
  }
}
