package org.tom4j.actions;

import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.people.People;
import org.tom4j.people.Person;

/** With whose rights a query's actions are done. */
final class Whose {
  private final People people;
  private final SeenQueries queries;
  private final ActionStore store;

  Whose(People people, SeenQueries queries, ActionStore store) {
    this.people = people;
    this.queries = queries;
    this.store = store;
  }

  /** Who acts, and the query as he sees it. */
  record Actor(Viewer viewer, SeenQuery query) {}

  /** Who acts, with the rights that he has now; empty: he may not any more, and it is paused. */
  Optional<Actor> of(QueryAction action) {
    Viewer viewer = people.viewer(action.personId(), action.console());
    Optional<Actor> actor =
        viewer.isAnonymous()
            ? Optional.empty()
            : queries.find(viewer, action.query()).map(query -> new Actor(viewer, query));
    if (actor.isEmpty()) {
      store.pause(
          action.query(),
          "Paused: whoever set this "
              + (viewer.isAnonymous() ? "cannot sign in any more." : "may not see the query now.")
              + " Whoever may change the query can set it anew, as his own: it then goes on where"
              + " it stopped.");
    }
    return actor;
  }

  /** What that person is called; "": nobody. */
  String name(QueryAction action) {
    Long person = action.personId();
    return person == null
        ? ""
        : people.find(person).map(Person::name).orElse("somebody who is gone");
  }
}
