package org.tom4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tom4j.RunningTom;
import org.tom4j.access.Viewer;
import org.tom4j.db.Database;
import org.tom4j.people.People;
import org.tom4j.settings.Project;
import org.tom4j.settings.SettingsFile;
import org.tom4j.settings.TomSettings;
import org.tom4j.settings.TomSettings.Role;

/** A real TOM on a free port, in a project folder of its own. */
public final class TomServer implements AutoCloseable {
  private final RunningTom tom;
  private final Path folder;
  private final Database database;
  private final Clock clock;
  private final boolean first;

  private TomServer(RunningTom tom, Path folder, Database database, Clock clock, boolean first) {
    this.tom = tom;
    this.folder = folder;
    this.database = database;
    this.clock = clock;
    this.first = first;
  }

  /**
   * @param yaml its tom.yaml; server and database are set by the test
   */
  public static TomServer start(DatabaseKind kind, String yaml) {
    return start(kind, yaml, Clock.systemUTC());
  }

  public static TomServer start(DatabaseKind kind, String yaml, Clock clock) {
    return start(kind, yaml, clock, Role.ALL);
  }

  public static TomServer start(DatabaseKind kind, String yaml, Clock clock, Role role) {
    try {
      Path folder = Files.createTempDirectory("tom-project").toRealPath();
      Files.writeString(folder.resolve("tom.yaml"), yaml);
      Database database = kind.fresh(folder);
      RunningTom tom = running(folder, database, clock, role);
      return new TomServer(tom, folder, database, clock, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> variables(Database database) {
    return Map.of(
        "TOM_DATABASE_URL",
        database.url(),
        "TOM_DATABASE_USER",
        database.user() == null ? "" : database.user(),
        "TOM_SERVER_PORT",
        "0");
  }

  private static RunningTom running(Path folder, Database database, Clock clock, Role role) {
    TomSettings settings = SettingsFile.read(folder, variables(database));
    return RunningTom.start(new Project(folder), settings.as(role), clock, new SecureRandom());
  }

  /** A part of the running TOM, such as {@code Db} or a feature's own class. */
  public <T> T part(Class<T> type) {
    return tom.part(type);
  }

  /** Its project folder; a file put into {@code static/} is served at once. */
  public Path folder() {
    return folder;
  }

  public URI address() {
    return tom.address();
  }

  /** Somebody who is not signed in. */
  public Browser browser() {
    return new Browser(tom.address());
  }

  /** A person of that name, made if need be, whose rights are those of a member. */
  public Browser signedIn(String name) {
    return signedIn(name, false);
  }

  /** A person who looks after this TOM. */
  public Browser admin() {
    return signedIn("boss", true);
  }

  private Browser signedIn(String name, boolean admin) {
    String link = part(People.class).makeLink(Viewer.CONSOLE, personId(name, admin));
    Browser browser = browser();
    browser.get(link);
    return browser;
  }

  /** The id of a person of that name, made if need be. */
  public long personId(String name, boolean admin) {
    People people = part(People.class);
    return people.find(name).orElseGet(() -> people.add(Viewer.CONSOLE, name, admin)).id();
  }

  /** Another process, as it were, of the same project and database. */
  public TomServer beside() {
    return beside(Role.ALL);
  }

  public TomServer beside(Role role) {
    RunningTom other = running(folder, database, clock, role);
    return new TomServer(other, folder, database, clock, false);
  }

  /**
   * Another process, as the system knows it.
   *
   * @param name of the file in the project's folder that it writes its words into
   */
  public TomProcess process(Role role, String name) {
    Map<String, String> variables = variables(database);
    return TomProcess.start(
        folder, name, variables, List.of("--role", role.name().toLowerCase(Locale.ROOT)));
  }

  /** The same TOM after a restart. */
  public TomServer restarted() {
    tom.close();
    RunningTom again = running(folder, database, clock, Role.ALL);
    return new TomServer(again, folder, database, clock, first);
  }

  /** Stops it, and deletes its folder unless it is another's. */
  @Override
  public void close() {
    tom.close();
    if (first) {
      Folders.delete(folder);
    }
  }
}
