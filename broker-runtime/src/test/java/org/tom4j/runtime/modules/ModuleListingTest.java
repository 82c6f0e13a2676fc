package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.modules.ModuleReport.State;

/** Which modules are in use, in which order: names that clash, lists, jars. */
class ModuleListingTest {
  private static final String EMPTY = TestProject.fetching("Stream.empty()");

  @TempDir Path folder;

  private static List<String> names(TestProject project) {
    return project.host().listed().stream().map(BrokerModule::name).toList();
  }

  private void jar(String file, String... modules) throws IOException {
    jar(file, List.of(modules), List.of(modules));
  }

  private void jar(String file, List<String> modules, List<String> listed) throws IOException {
    TreeMap<String, byte[]> sources = new TreeMap<>();
    for (String name : modules) {
      sources.put(name + ".java", TestProject.source(name, EMPTY).getBytes(StandardCharsets.UTF_8));
    }
    Map<String, byte[]> classes =
        new SourceCompiler(ApiPath.find().entries()).compile(sources).classes();
    Path path = folder.resolve("plugins").resolve(file);
    Files.createDirectories(path.getParent());
    Path fresh = folder.resolve("fresh.jar");
    try (OutputStream out = Files.newOutputStream(fresh);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry("META-INF/services/org.tom4j.broker.AlertBroker"));
      String services = "# modules\n" + String.join("\n", listed) + "\n";
      jar.write(services.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> each : classes.entrySet()) {
        jar.putNextEntry(new JarEntry(each.getKey() + ".class"));
        jar.write(each.getValue());
      }
    }
    Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void modulesAreInTheOrderOfTheirNamesIgnoringCase() throws IOException {
    try (TestProject project = new TestProject(folder)) {
      for (String name : List.of("beta", "Alpha", "Gamma")) {
        project.writeModule(name, EMPTY);
      }
      project.start();
      assertThat(names(project)).containsExactly("Alpha", "beta", "Gamma");
    }
  }

  @Test
  void theFirstFileOfANameWinsAndTheOtherIsToldWithBothOrigins() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("A", EMPTY);
      project.write(
          "brokers/B.java", TestProject.source("B", EMPTY).replace("of(\"B\"", "of(\"A\""));
      project.start();
      assertThat(names(project)).containsExactly("A");
      assertThat(project.host().reports())
          .satisfiesExactly(
              first -> assertThat(first.state()).isEqualTo(State.READY),
              second -> {
                assertThat(second.state()).isEqualTo(State.CONFLICT);
                assertThat(second.origin()).isEqualTo("brokers/B.java");
                assertThat(second.problems().toString())
                    .contains("named A", "brokers/A.java is in use", "brokers/B.java is not");
              });
      Files.delete(folder.resolve("brokers/A.java"));
      TestProject.await(
          "the other to take over",
          () -> project.host().reports().stream().allMatch(r -> r.origin().endsWith("B.java")));
      assertThat(names(project)).containsExactly("A");
    }
  }

  @Test
  void sourcesWinOverJars() throws IOException {
    jar("plug.jar", "Same", "Other");
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Same", EMPTY);
      project.start();
      assertThat(names(project)).containsExactly("Other", "Same");
      assertThat(project.report("Same").origin()).isEqualTo("brokers/Same.java");
      assertThat(project.host().reports())
          .filteredOn(report -> report.state() == State.CONFLICT)
          .extracting(ModuleReport::origin)
          .containsExactly("plugins/plug.jar");
    }
  }

  @Test
  void aJarIsReplacedWhileRunning() throws Exception {
    jar("plug.jar", "One", "Two");
    try (TestProject project = new TestProject(folder)) {
      project.start();
      assertThat(names(project)).containsExactly("One", "Two");
      String version = project.module("Two").version();
      assertThat(version).isEqualTo(project.module("One").version());
      jar("plug.jar", "Two", "Three");
      TestProject.await("the new jar", () -> names(project).equals(List.of("Three", "Two")));
      assertThat(project.module("Two").version()).isNotEqualTo(version);
      Files.delete(folder.resolve("plugins/plug.jar"));
      TestProject.await("its end", () -> names(project).isEmpty());
    }
  }

  @Test
  void aBrokenJarIsNamedAndKeepsWhatWorked() throws Exception {
    jar("plug.jar", "One");
    try (TestProject project = new TestProject(folder)) {
      project.write("plugins/empty.jar", "this is no jar");
      project.start();
      assertThat(project.report("empty").state()).isEqualTo(State.BROKEN);
      project.write("plugins/plug.jar", "this is no jar either");
      TestProject.await(
          "word of it", () -> project.report("One").state() == State.OUTDATED_RUNNING_OLD);
      assertThat(TestProject.all(project.open("One"))).isEmpty();
    }
  }

  @Test
  void aClassThatAJarListsButDoesNotHoldHarmsNoOther() throws IOException {
    jar("plug.jar", List.of("One"), List.of("Missing", "One"));
    try (TestProject project = new TestProject(folder)) {
      project.start();
      assertThat(names(project)).containsExactly("One");
      assertThat(project.report("Missing").state()).isEqualTo(State.BROKEN);
      assertThat(project.report("Missing").problems().toString())
          .contains("ClassNotFoundException: Missing");
    }
  }

  @Test
  void modulesOfTheClassPathAreThoseItsServicesFilesName() throws IOException {
    jar("shipped.jar", "One", "Two");
    Path jar = folder.resolve("plugins/shipped.jar");
    try (URLClassLoader host =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
      UnitContent content = ListedClasses.ofClassPath(host);
      assertThat(content.problems()).isEmpty();
      assertThat(content.classes()).extracting(ModuleClass::name).containsExactly("One", "Two");
      assertThat(content.classes().getFirst().version()).matches("[0-9a-f]{12}");
    }
  }

  @Test
  void alertClassesAreExactlyThoseInThatOrder() throws IOException {
    List<String> wanted = List.of("Gamma", "a.b.Packed", "Alpha");
    try (TestProject project =
        new TestProject(folder, settings -> settings.withAlertClasses(wanted))) {
      for (String name : List.of("Alpha", "Beta", "Gamma")) {
        project.writeModule(name, EMPTY);
      }
      project.write("brokers/Packed.java", "package a.b;\n" + TestProject.source("Packed", EMPTY));
      project.start();
      assertThat(names(project)).containsExactly("Gamma", "Packed", "Alpha");
      assertThat(project.report("Beta").state()).isEqualTo(State.NOT_LISTED);
      assertThat(project.report("Beta").problems().toString()).contains("found, not listed");
    }
  }

  @Test
  void anEntryThatMatchesNothingIsNamedWithWhatThereIs() throws IOException {
    List<String> wanted = List.of("Alfa", "Alpha", "Torn");
    try (TestProject project =
        new TestProject(folder, settings -> settings.withAlertClasses(wanted))) {
      project.writeModule("Alpha", EMPTY);
      project.write("brokers/Torn.java", "class");
      project.start();
      assertThat(project.report("Alfa").state()).isEqualTo(State.BROKEN);
      assertThat(project.report("Alfa").problems().toString())
          .contains("alert-classes names Alfa", "there are Alpha, Torn");
      assertThat(project.host().reports()).extracting(ModuleReport::name).hasSize(3);
    }
  }

  @Test
  void aClassNameInAlertClassesSettlesAConflict() throws IOException {
    try (TestProject project =
        new TestProject(folder, settings -> settings.withAlertClasses(List.of("B")))) {
      project.writeModule("A", EMPTY);
      project.write(
          "brokers/B.java", TestProject.source("B", EMPTY).replace("of(\"B\"", "of(\"A\""));
      project.start();
      assertThat(project.report("A").origin()).isEqualTo("brokers/B.java");
      assertThat(project.report("A").state()).isEqualTo(State.READY);
    }
  }
}
