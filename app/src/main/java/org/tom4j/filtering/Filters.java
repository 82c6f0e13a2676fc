package org.tom4j.filtering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.FilteredAlerts;
import org.tom4j.alerts.FilteredAlerts.Kept;
import org.tom4j.filters.Filter;
import org.tom4j.filters.FilterName;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.ModuleHost;

/** Filters of saved queries, as pages, programs and the command line set and try them. */
public final class Filters {
  /** So many of a broker's latest alerts a filter is tried out on. */
  private static final int TRIED = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int VERSIONS = 100;

  private final FilterStore store;
  private final FilterTexts texts;
  private final FilteredAlerts alerts;
  private final ModuleHost modules;

  Filters(FilterStore store, FilterTexts texts, FilteredAlerts alerts, ModuleHost modules) {
    this.store = store;
    this.texts = texts;
    this.alerts = alerts;
    this.modules = modules;
  }

  /** The filter that a query has now; who may see the query sees it. */
  Optional<SetFilter> current(long query) {
    return store.current(query);
  }

  Optional<SetFilter> find(long filter) {
    return store.find(filter);
  }

  /** The version of a query's filter, if there was such a one. */
  Optional<SetFilter> version(long query, int version) {
    return versions(query).stream().filter(one -> one.version() == version).findFirst();
  }

  /** A query's versions, the latest first. */
  List<SetFilter> versions(long query) {
    return store.versions(query, VERSIONS);
  }

  /**
   * Makes a text the query's filter, for runs that begin from now on. Whether the viewer may change
   * the query is for the caller to know.
   *
   * @param seen the version that was changed, 0 for none; null: whatever there is
   * @return empty if somebody else has set another one since
   */
  Optional<SetFilter> set(Viewer viewer, long query, String text, @Nullable Integer seen)
      throws FilterProblems {
    return store.set(viewer, query, texts.read(viewer, text).text(), seen);
  }

  /** From now on the query keeps all; false if it did before. */
  boolean remove(Viewer viewer, long query) {
    return store.remove(viewer, query);
  }

  /**
   * What became of a filter that was tried out.
   *
   * @param cut whether there were more alerts than there was time for
   * @param failed alerts that their module could not read any more
   * @param warnings what may be mistyped, in words
   * @param alerts each with the reason, the latest first
   */
  record Tried(boolean cut, int failed, List<String> warnings, List<TriedAlert> alerts) {
    Tried {
      warnings = List.copyOf(warnings);
      alerts = List.copyOf(alerts);
    }

    long count(String outcome) {
      return alerts.stream().filter(one -> one.why().outcome().equals(outcome)).count();
    }
  }

  record TriedAlert(Kept alert, Why why) {}

  /** Tries a filter out on the alerts of a broker that the viewer may see and that came last. */
  Tried tryOut(Viewer viewer, String broker, String text) throws FilterProblems {
    Filter filter = texts.read(viewer, text);
    BrokerModule module = modules.find(broker).orElse(null);
    if (module == null) {
      return new Tried(false, 0, List.of(), List.of());
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    List<TriedAlert> tried = new ArrayList<>();
    MissingFields fields = new MissingFields(filter);
    int failed = 0;
    for (Kept alert : alerts.latest(viewer, broker, TRIED)) {
      if (System.nanoTime() > until) {
        return new Tried(true, failed, fields.words(), tried);
      }
      try {
        Why why =
            module.weigh(
                packet(alert),
                read -> {
                  fields.look(read);
                  return Why.of(filter.explain(RunFilter.candidate(read)));
                });
        tried.add(new TriedAlert(alert, why));
      } catch (ModuleFailure unreadable) {
        failed++;
      }
    }
    return new Tried(false, failed, fields.words(), tried);
  }

  /**
   * Why a filter keeps an alert or does not, by the alert's packet as its module reads it now.
   *
   * @throws ModuleFailure if the module cannot, or is not in use
   */
  Why why(Viewer viewer, String text, Kept alert) throws FilterProblems {
    Filter filter = texts.read(viewer, text);
    BrokerModule module =
        modules
            .find(alert.broker())
            .orElseThrow(() ->
                new ModuleFailure("the module " + alert.broker() + " is not in use just now"));
    return explain(module, filter, alert);
  }

  private Why explain(BrokerModule module, Filter filter, Kept alert) {
    return module.weigh(packet(alert), read -> Why.of(filter.explain(RunFilter.candidate(read))));
  }

  /** One at a time: packets may be large, and they are many. */
  private Packet packet(Kept alert) {
    return alerts
        .packet(alert)
        .orElseThrow(() -> new ModuleFailure("it has been deleted meanwhile"));
  }

  /** What of the sky the viewer's filters may name. */
  List<FilterName> ofSky(Viewer viewer) {
    return texts.ofSky(viewer);
  }

  /** The fields that the latest alert of a broker has, that the viewer may see. */
  List<RawNames.Member> members(Viewer viewer, String broker) {
    try {
      return modules
          .find(broker)
          .flatMap(module ->
              alerts.latest(viewer, broker, 1).stream()
                  .findFirst()
                  .map(alert -> module.weigh(packet(alert), read -> RawNames.of(read.members()))))
          .orElse(List.of());
    } catch (ModuleFailure unreadable) {
      return List.of(); // a help for whoever writes a filter, and no more
    }
  }
}
