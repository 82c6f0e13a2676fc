package org.tom4j.cli;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.db.Db;
import org.tom4j.people.People;
import org.tom4j.people.Person;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;
import org.tom4j.web.OwnAddress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tom user}: who can sign in. Also works beside a running TOM. */
@Command(
    name = "user",
    description = "Add people, or let them in by a link.",
    mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  UserCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: tom user add NAME");
  }

  /** Prints a link that signs the person in, once. */
  private int link(ProjectOption project, Function<People, Person> who) {
    Project found = surroundings.project(project.folder);
    TomSettings settings = surroundings.settings(found);
    try (Db db = Db.open(settings.database(), found.folder())) {
      People people = new People(db, surroundings.clock(), surroundings.random());
      Person person = who.apply(people);
      String path = people.makeLink(Viewer.CONSOLE, person.id());
      surroundings.out().println(site(found, settings).resolve(path));
      surroundings
          .err()
          .println(
              "This link signs "
                  + person.name()
                  + " in, once, within "
                  + People.LINK_LIFE.toHours()
                  + " hours, while the TOM runs.");
      return 0;
    }
  }

  /** What people type; else where the TOM runs; else where it would. */
  private static URI site(Project project, TomSettings settings) {
    @Nullable URI base = settings.server().baseUrl();
    if (base != null) {
      return base;
    }
    OwnAddress configured = new OwnAddress();
    configured.listeningAt(settings.server().host(), settings.server().port());
    return new RunningAddress(project).find().orElseGet(configured);
  }

  @Command(
      name = "add",
      description = "Add a person; prints a link to sign in.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin ProjectOption project,
      @Parameters(paramLabel = "NAME", description = "To sign in with.") String name,
      @Option(names = "--admin", description = "Looks after this TOM.") boolean admin) {
    return link(project, people -> people.add(Viewer.CONSOLE, name, admin));
  }

  @Command(
      name = "link",
      description = "Print a link that signs a person in, once.",
      mixinStandardHelpOptions = true)
  int link(
      @Mixin ProjectOption project,
      @Parameters(paramLabel = "NAME", description = "Who is let in.") String name) {
    return link(project, people -> people.named(name));
  }
}
