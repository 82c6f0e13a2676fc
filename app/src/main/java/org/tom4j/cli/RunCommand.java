package org.tom4j.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tom4j.RunningTom;
import org.tom4j.people.FirstStart;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;
import org.tom4j.settings.TomSettings.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tom run}: serves a project until it is told to stop. */
@Command(
    name = "run",
    description = "Serve this TOM until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Option(names = "--host", paramLabel = "HOST", description = "Where to listen, before tom.yaml.")
  private @Nullable String host;

  @Option(names = "--port", paramLabel = "PORT", description = "0 takes any free one.")
  private @Nullable Integer port;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = {
        "What this process does, before tom.yaml: ${COMPLETION-CANDIDATES}.",
        "all: everything. web: pages, API and the runs that people start.",
        "listen: what a TOM does by itself, and no pages."
      })
  private @Nullable RoleName role;

  /** As people write it. */
  @SuppressWarnings("MemberName") // shown as it is
  private enum RoleName {
    all,
    web,
    listen;

    Role role() {
      return Role.valueOf(name().toUpperCase(Locale.ROOT));
    }
  }

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Project found = surroundings.project(project.folder);
    TomSettings settings =
        surroundings.settings(found).listeningAt(host, port).as(role == null ? null : role.role());
    RunningTom tom = RunningTom.start(found, settings, surroundings.clock(), surroundings.random());
    RunningAddress left = new RunningAddress(found);
    long process = ProcessHandle.current().pid();
    if (settings.role().servesPages()) {
      left.write(tom.address(), process);
    }
    Thread stop =
        new Thread(
            () -> {
              left.remove(process);
              tom.close();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    if (settings.role().servesPages()) {
      tom.part(FirstStart.class)
          .prepare(surroundings.environment().get("TOM_ADMIN_PASSWORD"))
          .map(path -> "Sign in as admin, once: " + site(settings, tom).resolve(path))
          .ifPresent(surroundings.out()::println);
    }
    surroundings.out().println("tom4j is ready at " + tom.address() + what(settings.role()));
    surroundings.out().flush();
    new CountDownLatch(1).await();
    return 0;
  }

  private static String what(Role role) {
    return switch (role) {
      case ALL -> "";
      case WEB -> " (web: pages; other processes listen)";
      case LISTEN -> " (listen: no pages)";
    };
  }

  /** What people type: the proxy's address, where there is one. */
  private static URI site(TomSettings settings, RunningTom tom) {
    return Objects.requireNonNullElse(settings.server().baseUrl(), tom.address());
  }
}
