package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.modules.ModuleReport.State;

/** What is found in {@code brokers/} and how it is refused. */
class ModuleLoadingTest {
  @TempDir Path folder;

  private static final String EMPTY = TestProject.fetching("Stream.empty()");

  private ModuleReport reportOn(String file, String text, String name) throws IOException {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      project.write("brokers/" + file, text);
      project.writeModule("Healthy", EMPTY);
      project.start();
      assertThat(project.host().find("Healthy")).isPresent();
      return project.report(name);
    }
  }

  private static void broken(ModuleReport report, String... words) {
    assertThat(report.state()).isEqualTo(State.BROKEN);
    assertThat(report.version()).isNull();
    assertThat(report.problems()).isNotEmpty();
    assertThat(report.problems().toString()).contains(words);
  }

  @Test
  void aProjectWithoutFoldersHasNoModules() throws IOException {
    try (TestProject project = new TestProject(folder.resolve("nothing"))) {
      project.start();
      assertThat(project.host().reports()).isEmpty();
    }
  }

  @Test
  void errorsOfTheCompilerHaveFileLineAndColumn() throws IOException {
    ModuleReport report =
        reportOn("Bad.java", "public class Bad {\n  int x = \"text\";\n  Nothing y;\n}\n", "Bad");
    assertThat(report.state()).isEqualTo(State.BROKEN);
    assertThat(report.origin()).isEqualTo("brokers/Bad.java");
    assertThat(report.problems())
        .extracting(ModuleProblem::toString)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        "Bad.java:2:11: incompatible types: java.lang.String cannot be converted"
                            + " to int"),
            second -> assertThat(second).startsWith("Bad.java:3:3: cannot find symbol"));
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("brokers"));
    Files.write(folder.resolve("brokers/Binary.java"), new byte[] {'x', (byte) 0xC3, 0x28});
    try (TestProject project = new TestProject(folder)) {
      project.start();
      broken(project.report("Binary"), "Binary.java", "UTF-8");
    }
  }

  @Test
  void aClassInAPackageIsFound() throws IOException {
    try (TestProject project = new TestProject(folder)) {
      project.write("brokers/Packed.java", "package a.b;\n" + TestProject.source("Packed", EMPTY));
      project.start();
      assertThat(project.module("Packed").version()).matches("[0-9a-f]{12}");
    }
  }

  @Test
  void aFolderIsOneModuleOfSeveralFiles() throws IOException {
    try (TestProject project = new TestProject(folder)) {
      project.write(
          "brokers/several/Several.java",
          TestProject.source("Several", TestProject.fetching("Ids.rows()")));
      project.write(
          "brokers/several/Ids.java",
          "import java.util.stream.*; class Ids { static Stream<Several.Row> rows() { return"
              + " Stream.of(new Several.Row(\"a\")); } }");
      project.start();
      assertThat(project.report("Several"))
          .satisfies(report -> {
            assertThat(report.state()).isEqualTo(State.READY);
            assertThat(report.origin()).isEqualTo("brokers/several");
          });
    }
  }

  @Test
  void aFolderWithTwoModulesIsRefused() throws IOException {
    try (TestProject project = new TestProject(folder)) {
      project.write("brokers/two/One.java", TestProject.source("One", EMPTY));
      project.write("brokers/two/Two.java", TestProject.source("Two", EMPTY));
      project.start();
      broken(project.report("two"), "One, Two");
    }
  }

  @Test
  void aClassThatIsNoModuleIsNamed() throws IOException {
    broken(reportOn("Shared.java", "public class Shared {}", "Shared"), "No class Shared");
  }

  @Test
  void aConstructorThatThrowsIsReportedWithItsLine() throws IOException {
    String body = EMPTY + "\npublic Thrower() { throw new IllegalStateException(\"no luck\"); }";
    broken(
        reportOn("Thrower.java", TestProject.source("Thrower", body), "Thrower"),
        "constructor: IllegalStateException: no luck (Thrower.<init>, Thrower.java:16)");
  }

  @Test
  void anInitialiserThatThrowsAnErrorIsReported() throws IOException {
    String body = EMPTY + "\nstatic { if (true) throw new StackOverflowError(\"deep\"); }";
    broken(
        reportOn("Deep.java", TestProject.source("Deep", body), "Deep"),
        "StackOverflowError: deep");
  }

  @Test
  void aConstructorThatNeverReturnsIsLeftBehindAndListed() throws IOException {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      project.writeModule("Holder", EMPTY + "\npublic Holder() { " + project.holding() + " }");
      project.writeModule("Healthy", EMPTY);
      project.start();
      assertThat(project.host().find("Healthy")).isPresent();
      ModuleReport report = project.report("Holder");
      broken(report, "constructor of Holder did not return within 2.0 s", "Holder.java:16");
      assertThat(report.leftBehindThreads())
          .singleElement()
          .asString()
          .startsWith("broker Holder constructor, left behind at ");
    }
  }

  @Test
  void anInfoThatHangsIsReported() throws IOException {
    String source =
        TestProject.source("Sleeper", EMPTY)
            .replace("return BrokerInfo.of", "LockSupport(); return BrokerInfo.of")
            .replace(
                "public record Row",
                "static void LockSupport() { java.util.concurrent.locks.LockSupport.park(); }\n"
                    + "public record Row");
    // park() returns when interrupted, so this one is not left behind for long.
    broken(reportOn("Sleeper.java", source, "Sleeper"), "info() of Sleeper did not return");
  }

  @Test
  void anInfoThatReturnsNullIsReported() throws IOException {
    String source =
        TestProject.source("Shy", EMPTY)
            .replace("return BrokerInfo.of(\"Shy\", Query.class)", "return null");
    broken(reportOn("Shy.java", source, "Shy"), "info(): it returned null");
  }

  @Test
  void aNameThatCannotBeOneIsReported() throws IOException {
    String source = TestProject.source("Odd", EMPTY).replace("of(\"Odd\"", "of(\"<script>\"");
    broken(reportOn("Odd.java", source, "Odd"), "BrokerInfo.name", "<script>");
  }

  @Test
  void aFormThatIsNoneIsReportedByComponent() throws IOException {
    String source = TestProject.source("Former", EMPTY).replace("String targetName", "int limit");
    broken(reportOn("Former.java", source, "Former"), "its form: Query.limit", "rename");
  }

  @Test
  void aClassWithoutAPublicConstructorIsReported() throws IOException {
    String body = EMPTY + "\nprivate Hidden() {}";
    broken(
        reportOn("Hidden.java", TestProject.source("Hidden", body), "Hidden"),
        "public constructor without parameters");
    String source = TestProject.source("Inner", EMPTY).replace("public class", "class");
    broken(reportOn("Inner.java", source, "Inner"), "public class");
  }

  @Test
  void modulesDoNotSeeWhatTheTomIsBuiltWith() throws IOException {
    String body = "org.slf4j.Logger log;\n" + EMPTY;
    broken(
        reportOn("Curious.java", TestProject.source("Curious", body), "Curious"),
        "package org.slf4j does not exist");
    String reflective =
        EMPTY
            + "\npublic Prying() throws Exception {"
            + " Class.forName(\"org.tom4j.runtime.modules.ModuleHost\"); }";
    broken(
        reportOn("Prying.java", TestProject.source("Prying", reflective), "Prying"),
        "ClassNotFoundException: org.tom4j.runtime.modules.ModuleHost");
  }
}
