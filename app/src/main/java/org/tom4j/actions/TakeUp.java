package org.tom4j.actions;

/** Takes up what runs have kept since: each row becomes what is to be done with it. */
final class TakeUp {
  private final TakeUpStore store;
  private final ActionStore actions;
  private final Whose whose;

  TakeUp(TakeUpStore store, ActionStore actions, Whose whose) {
    this.store = store;
    this.actions = actions;
    this.whose = whose;
  }

  /** Of all queries. */
  void all() {
    store.behind().forEach(this::of);
  }

  /** Of one query, up to its last row. */
  void of(long query) {
    for (long run : store.runs(query)) {
      boolean more = true;
      while (more) {
        more =
            actions
                .find(query)
                .filter(action -> !action.paused())
                .flatMap(action ->
                    whose.of(action).map(actor -> store.step(action, actor.viewer(), run)))
                .orElse(false);
      }
    }
  }
}
