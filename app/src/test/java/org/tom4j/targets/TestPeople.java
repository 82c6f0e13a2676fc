package org.tom4j.targets;

import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.TomServer;

/** Persons of a running TOM, as stores know them. */
final class TestPeople {
  private final TomServer tom;

  TestPeople(TomServer tom) {
    this.tom = tom;
  }

  Viewer person(String name) {
    return tom.part(People.class).viewer(tom.personId(name, false));
  }

  /** A group of this name with these members; each name but once. */
  long group(String name, String... members) {
    People people = tom.part(People.class);
    long group = people.addGroup(Viewer.CONSOLE, name);
    for (String member : members) {
      people.join(Viewer.CONSOLE, tom.personId(member, false), group);
    }
    return group;
  }
}
