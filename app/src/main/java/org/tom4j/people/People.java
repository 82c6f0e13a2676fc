package org.tom4j.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Db;

/** Persons, their groups and keys; every change is told to the audit in its own transaction. */
public final class People {
  /** How long a one-time link can be used. */
  public static final Duration LINK_LIFE = Duration.ofHours(24);

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,49}");
  private static final int LONGEST_GROUP_NAME = 100;

  private final Db db;
  private final Clock clock;
  private final PersonStore persons;
  private final GroupStore groups;
  private final KeyStore keys;
  private final AuditStore audit;
  private final Secrets secrets;
  private final Passwords passwords;

  public People(Db db, Clock clock, SecureRandom random) {
    this.db = db;
    this.clock = clock;
    this.persons = new PersonStore(db);
    this.groups = new GroupStore(db);
    this.keys = new KeyStore(db);
    this.audit = new AuditStore(db, clock);
    this.secrets = new Secrets(random);
    this.passwords = new Passwords(random);
  }

  public Optional<Person> find(long id) {
    return persons.find(id);
  }

  public Optional<Person> find(String name) {
    return persons.find(name);
  }

  /**
   * @throws PeopleException if there is no such person
   */
  public Person named(String name) {
    return persons
        .find(name)
        .orElseThrow(() -> new PeopleException("There is nobody named " + name + "."));
  }

  public List<Person> all() {
    return persons.all();
  }

  /** The viewer that a signed-in person is; nobody, once the person is gone or inactive. */
  public Viewer viewer(long id) {
    return db.read(sql ->
        persons
            .find(id)
            .filter(Person::active)
            .map(p -> new Viewer(p.id(), p.name(), p.admin(), persons.groups(p.id())))
            .orElse(Viewer.ANONYMOUS));
  }

  /**
   * As whom something is done that somebody has set to be done by itself.
   *
   * @param id of that person; null: it was the console, or somebody who is gone
   * @param console whether it was the console
   */
  public Viewer viewer(@Nullable Long id, boolean console) {
    return id != null ? viewer((long) id) : console ? Viewer.CONSOLE : Viewer.ANONYMOUS;
  }

  /** The viewer that a key of the API stands for. */
  public Viewer viewerOfToken(String key) {
    return keys.personOfToken(Secrets.hash(key)).map(this::viewer).orElse(Viewer.ANONYMOUS);
  }

  /**
   * @throws PeopleException if the name cannot be, or is taken
   */
  public Person add(Viewer by, String name, boolean admin) {
    if (!NAME.matcher(name).matches()) {
      throw new PeopleException(
          "A name has 1 to 50 letters, digits or . _ @ + - and begins with a letter or a digit.");
    }
    return db.write(sql -> {
      if (persons.find(name).isPresent()) {
        throw new PeopleException("There is a person named " + name + " already.");
      }
      long id = persons.insert(name, admin, clock.instant());
      audit.add(by, "CREATE", "PERSON", id, name + (admin ? ", admin" : ""));
      return persons.find(id).orElseThrow();
    });
  }

  /**
   * @throws PeopleException if the password is too short or too long
   */
  public void setPassword(Viewer by, long id, String password) {
    Passwords.problem(password)
        .ifPresent(words -> {
          throw new PeopleException(words);
        });
    String hash = passwords.hash(password);
    db.write(sql -> {
      persons.setPassword(id, hash);
      keys.dropLinks(id);
      audit.add(by, "UPDATE", "PERSON", id, "password");
      return null;
    });
  }

  /** Whether that is the person's password; slow on purpose. */
  boolean isPassword(Optional<Person> person, String password) {
    return passwords.matches(password, person.map(Person::passwordHash).orElse(null));
  }

  /**
   * @throws PeopleException if another changed the person meanwhile, or an admin would lock himself
   *     out
   */
  void update(Viewer by, Person person, boolean admin, boolean active, Set<Long> inGroups) {
    if (by.is(person.id()) && (!admin || !active)) {
      throw new PeopleException("You cannot take your own rights away; another admin can.");
    }
    db.write(sql -> {
      if (!persons.update(person.id(), person.version(), admin, active)) {
        throw new PeopleException(
            "Somebody else changed " + person.name() + " meanwhile. Look again, then save.");
      }
      persons.setGroups(person.id(), inGroups);
      String words = "admin " + admin + ", active " + active + ", groups " + inGroups;
      audit.add(by, "UPDATE", "PERSON", person.id(), words);
      return null;
    });
  }

  public Set<Long> groupsOf(long person) {
    return persons.groups(person);
  }

  public List<Group> groups() {
    return groups.all();
  }

  /**
   * @throws PeopleException if the name is empty, too long or taken
   */
  public long addGroup(Viewer by, String name) {
    if (name.isBlank() || name.length() > LONGEST_GROUP_NAME) {
      throw new PeopleException("A group's name has 1 to " + LONGEST_GROUP_NAME + " characters.");
    }
    try {
      return db.write(sql -> {
        long id = groups.insert(name.strip(), clock.instant());
        audit.add(by, "CREATE", "GROUP", id, name.strip());
        return id;
      });
    } catch (DuplicateKeyException e) {
      throw new PeopleException("There is a group named " + name.strip() + " already.");
    }
  }

  void deleteGroup(Viewer by, Group group) {
    db.write(sql -> {
      groups.delete(group.id());
      audit.add(by, "DELETE", "GROUP", group.id(), group.name());
      return null;
    });
  }

  /** Puts a person into a group, beside those he is in. */
  public void join(Viewer by, long person, long group) {
    db.write(sql -> {
      Set<Long> all = persons.groups(person);
      all.add(group);
      persons.setGroups(person, all);
      audit.add(by, "UPDATE", "PERSON", person, "joined group " + group);
      return null;
    });
  }

  /** A new key for the API, in place of the one before; only this answer ever shows it. */
  public String replaceToken(Viewer by, long person) {
    String key = secrets.make();
    db.write(sql -> {
      keys.replaceToken(person, Secrets.hash(key), clock.instant());
      audit.add(by, "UPDATE", "TOKEN", person, "new key");
      return null;
    });
    return key;
  }

  /**
   * Makes the person's key useless.
   *
   * @return whether there was one
   */
  boolean dropToken(Viewer by, long person) {
    return db.write(sql -> {
      boolean dropped = keys.dropToken(person);
      if (dropped) {
        audit.add(by, "DELETE", "TOKEN", person, "removed the key");
      }
      return dropped;
    });
  }

  boolean hasToken(long person) {
    return keys.hasToken(person);
  }

  /**
   * A link that signs a person in once, within {@link #LINK_LIFE}. It makes older ones useless: who
   * asks for a new link has lost the old one, perhaps to somebody else.
   *
   * @return its path on this site
   */
  public String makeLink(Viewer by, long person) {
    String key = secrets.make();
    db.write(sql -> {
      keys.dropLinks(person);
      keys.addLink(person, Secrets.hash(key), clock.instant().plus(LINK_LIFE));
      audit.add(by, "CREATE", "PERSON", person, "sign-in link");
      return null;
    });
    return "/accounts/link/" + key + "/";
  }

  /** Uses a link up; who it was for, if it was good. */
  Optional<Person> takeLink(String key) {
    return keys.takeLink(Secrets.hash(key), clock.instant())
        .flatMap(persons::find)
        .filter(Person::active);
  }

  /** Notes that somebody came in. */
  void signedIn(Person person, String how) {
    db.write(sql -> {
      persons.signedIn(person.id(), clock.instant());
      Viewer self = new Viewer(person.id(), person.name(), person.admin(), Set.of());
      audit.add(self, "SIGN_IN", "PERSON", person.id(), how);
      return null;
    });
  }

  /** Notes that somebody left; who was not signed in leaves no trace. */
  void signedOut(Viewer person) {
    @Nullable Long id = person.personId();
    if (id != null) {
      audit.add(person, "SIGN_OUT", "PERSON", id, "logged out");
    }
  }

  boolean anAdminCanSignIn() {
    return persons.anAdminCanSignIn();
  }
}
