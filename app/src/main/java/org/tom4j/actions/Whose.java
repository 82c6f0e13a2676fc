package org.tom4j.actions;

import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ActedAlerts;
import org.tom4j.people.People;
import org.tom4j.people.Person;

/** With whose rights a query's actions are done. */
final class Whose {
  private final People people;
  private final ActedAlerts alerts;
  private final ActionStore store;

  Whose(People people, ActedAlerts alerts, ActionStore store) {
    this.people = people;
    this.alerts = alerts;
    this.store = store;
  }

  /** Who acts, and the query as he sees it. */
  record Actor(Viewer viewer, ActedAlerts.Query query) {}

  /** Who acts, with the rights that he has now; empty: he may not any more, and it is paused. */
  Optional<Actor> of(QueryAction action) {
    Long person = action.personId();
    Viewer viewer =
        person != null
            ? people.viewer(person)
            : action.console() ? Viewer.CONSOLE : Viewer.ANONYMOUS;
    Optional<Actor> actor =
        viewer.isAnonymous()
            ? Optional.empty()
            : alerts.query(viewer, action.query()).map(query -> new Actor(viewer, query));
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
