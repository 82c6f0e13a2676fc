package org.tom4j.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.tom4j.alerts.DiskWatch;
import org.tom4j.db.DatabaseException;
import org.tom4j.db.Db;
import org.tom4j.health.AnswerKind;
import org.tom4j.health.Health;
import org.tom4j.health.ModuleHealth;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleProblem;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.settings.Project;
import org.tom4j.settings.SettingsException;
import org.tom4j.settings.TomSettings;

/** Looks at one thing after the other, and says of each that is not well what mends it. */
final class Doctor {
  private static final int JAVA = 25;

  private final Surroundings surroundings;
  private final Project project;
  private final List<Finding> findings = new ArrayList<>();

  Doctor(Surroundings surroundings, Project project) {
    this.surroundings = surroundings;
    this.project = project;
  }

  /**
   * One thing looked at.
   *
   * @param words what it is, or what is wrong with it and how to mend it
   */
  record Finding(boolean well, String words) {}

  List<Finding> look() throws IOException {
    java();
    boolean writable = folder();
    new FolderRights(project).problems().forEach(this::bad);
    space();
    if (!project.exists()) {
      bad(
          "tom.yaml is missing in "
              + project.folder()
              + ": 'tom new DIR' makes a project; go to one, or name it with --project");
      return List.copyOf(findings);
    }
    try {
      TomSettings settings = surroundings.settings(project);
      well("tom.yaml is understood");
      settings.warnings().forEach(this::bad);
      port(settings);
      if (writable && database(settings)) {
        modules(settings);
      }
    } catch (SettingsException e) {
      e.problems().forEach(this::bad);
    }
    return List.copyOf(findings);
  }

  private void java() {
    int version = Runtime.version().feature();
    if (version < JAVA) {
      bad("Java " + version + ": at least " + JAVA + " is needed; point JAVA_HOME at such a JDK");
    } else if (ToolProvider.getSystemJavaCompiler() == null) {
      bad(
          "Java "
              + version
              + " is a JRE, without the compiler that broker modules need: install the JDK, and point"
              + " JAVA_HOME at it");
    } else {
      well("Java " + version + " with its compiler");
    }
  }

  private boolean folder() throws IOException {
    Path folder = project.folder();
    try {
      Files.delete(Files.createTempFile(folder, ".tom-doctor", ""));
      well("project " + folder + " can be written");
      return true;
    } catch (IOException refused) {
      bad(
          "project "
              + folder
              + " cannot be written ("
              + refused
              + "): the database and compiled modules go there; give this user the right to");
      return false;
    }
  }

  /** By the rule that runs wait by. */
  private void space() throws IOException {
    long free = Files.getFileStore(project.folder()).getUsableSpace();
    String words = String.format(Locale.ROOT, "%.1f GB free on the project's disk", free / 1e9);
    String waiting = DiskWatch.of(project.folder()).pause();
    if (waiting == null) {
      well(words);
    } else {
      bad(
          words
              + ", and runs wait: "
              + waiting
              + ". Make room, or let keep.gigabytes in tom.yaml be smaller");
    }
  }

  private void port(TomSettings settings) {
    Optional<URI> running = new RunningAddress(project).find();
    TomSettings.Server server = settings.server();
    if (running.isPresent()) {
      well("it runs at " + running.get());
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(server.host(), server.port()));
      well("port " + server.port() + " of " + server.host() + " is free");
    } catch (IOException | RuntimeException taken) {
      bad(
          "port "
              + server.port()
              + " of "
              + server.host()
              + " cannot be taken ("
              + taken.getMessage()
              + "): another program has it; set server.port in tom.yaml, or start with --port");
    }
  }

  private boolean database(TomSettings settings) {
    String url = settings.database().shown();
    try (Db db = Db.open(settings.database(), project.folder())) {
      if (db.isUp()) {
        well("database " + url + " is open and in this program's shape");
        return true;
      }
      bad("database " + url + " does not answer: is it running?");
    } catch (DatabaseException e) {
      bad("database " + url + ": " + e.words());
    }
    return false;
  }

  private void modules(TomSettings settings) {
    try (HeadlessTom tom = HeadlessTom.open(surroundings, project)) {
      List<ModuleReport> reports = tom.part(ModuleHost.class).reports();
      tom.part(Health.class).all().forEach(this::drift);
      for (ModuleReport report : reports) {
        switch (report.state()) {
          case READY -> {
            if (report.problems().isEmpty()) {
              well("module " + report.name() + " from " + report.origin());
            } else {
              bad(words(report));
            }
          }
          case NOT_LISTED -> well("module " + report.name() + " from " + report.origin());
          case BROKEN, CONFLICT, OUTDATED_RUNNING_OLD -> bad(words(report));
        }
      }
      settingsOfNobody(settings, reports.stream().map(ModuleReport::name).toList());
    }
  }

  private void drift(String module, ModuleHealth health) {
    for (AnswerKind kind : health.drifted()) {
      bad(
          module
              + ": the answers of its service have changed: "
              + String.join("; ", kind.alarms())
              + ". See its page under /modules/.");
    }
  }

  private void settingsOfNobody(TomSettings settings, List<String> modules) {
    settings.brokers().keySet().stream()
        .filter(name -> !modules.contains(name))
        .sorted()
        .forEach(name ->
            bad(
                "brokers."
                    + name
                    + " in tom.yaml is for no module that is found; there are "
                    + String.join(", ", modules)));
  }

  private static String words(ModuleReport report) {
    List<String> problems = report.problems().stream().map(ModuleProblem::toString).toList();
    return "module "
        + report.name()
        + " from "
        + report.origin()
        + ": "
        + String.join("; ", problems);
  }

  private void well(String words) {
    findings.add(new Finding(true, words));
  }

  private void bad(String words) {
    findings.add(new Finding(false, words));
  }
}
