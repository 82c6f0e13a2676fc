package org.tom4j.filtering;

import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.RunGate;
import org.tom4j.alerts.RunGates;

/** Puts the filters of queries to work in their runs. Any thread. */
final class FilterGates implements RunGates {
  private final FilterStore store;
  private final PassedOverStore passedOver;
  private final FilterTexts texts;

  FilterGates(FilterStore store, PassedOverStore passedOver, FilterTexts texts) {
    this.store = store;
    this.passedOver = passedOver;
    this.texts = texts;
  }

  @Override
  public Optional<RunGate> gate(Viewer viewer, long query) {
    return store.current(query).map(set -> gate(viewer, set));
  }

  private RunGate gate(Viewer viewer, SetFilter set) {
    try {
      return new RunFilter(set, texts.read(viewer, set.text()), passedOver);
    } catch (FilterProblems unreadable) {
      return new UnusableFilter(
          set.id(),
          "Nothing was asked, since the query's filter, version "
              + set.version()
              + ", cannot be used: "
              + unreadable.getMessage()
              + ". Change the filter, or take it away.");
    }
  }
}
