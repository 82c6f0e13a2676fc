package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertQuestion;

/** Questions to all brokers, as modules put them into queries of their own. */
class QuestionTest {
  private static final AlertQuestion NAMED = named("M31");

  @TempDir Path folder;

  private static AlertQuestion named(String name) {
    return new AlertQuestion(null, name, null, null, null, null);
  }

  /** A module with a form of its own and this way to translate. */
  private TestProject translating(String components, String expression) throws Exception {
    TestProject project = new TestProject(folder, TestProject::impatient);
    String body =
        TestProject.fetching("Stream.empty()")
            + "@Override public Query translate(AlertQuestion question) { return "
            + expression
            + "; }";
    project.write(
        "brokers/Some.java",
        TestProject.source("Some", body)
            .replace("implements ", "implements Questions<Some.Query>, ")
            .replace("Query(String targetName)", "Query(" + components + ")"));
    project.start();
    return project;
  }

  private static String words(BrokerModule module, AlertQuestion question) {
    return ((Translation.None) module.translate(question)).words();
  }

  @Test
  void theRecordThatAModuleMakesIsStoredAsItsFormWould() throws Exception {
    AlertQuestion there =
        new AlertQuestion(
            new Cone(SkyPosition.ofDegrees(0.0001, -5.5), Angle.ofDegrees(0.25), "a target"),
            "it's \"so\"",
            null,
            null,
            null,
            null);
    try (TestProject project =
        translating(
            "String name, Cone where, boolean all, int most",
            "new Query(question.name(), question.position(), true, 20)")) {
      BrokerModule module = project.module("Some");
      assertThat(module.abilities()).containsExactly(Ability.QUESTIONS);
      assertThat(module.translate(there))
          .isEqualTo(
              new Translation.Query(
                  "{\"name\":\"it's \\\"so\\\"\",\"where\":\"0.00010 -5.5\",\"where_radius\":0.25,"
                      + "\"where_radius_unit\":\"deg\",\"all\":true,\"most\":20}"));
    }
  }

  @Test
  void whatAModuleCannotAskIsSaidInItsWords() throws Exception {
    try (TestProject project =
        translating(
            "String name",
            "switch (question.name()) { case \"none\" -> null; case \"long\" -> throw new"
                + " IllegalArgumentException(\"names have four letters\"); case \"bug\" -> throw"
                + " new IllegalStateException(\"oh\"); default -> new Query(\" \"); }")) {
      BrokerModule module = project.module("Some");
      assertThat(words(module, named("none"))).isEqualTo("cannot be asked such a question");
      assertThat(words(module, named("long"))).isEqualTo("names have four letters");
      assertThat(words(module, named("bug"))).contains("translate", "oh");
      assertThat(words(module, NAMED)).contains("its own form refuses", "name");
    }
  }

  @Test
  void aModuleThatHangsOverAQuestionIsNotWaitedFor() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      String body =
          TestProject.fetching("Stream.empty()")
              + "@Override public Query translate(AlertQuestion question) { "
              + project.holding()
              + " return null; }";
      project.write(
          "brokers/Some.java",
          TestProject.source("Some", body)
              .replace("implements ", "implements Questions<Some.Query>, "));
      project.start();
      assertThat(words(project.module("Some"), NAMED)).contains("did not return within");
    }
  }

  @Test
  void aModuleWithoutTheAbilityIsNotAsked() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      project.writeModule("Plain", TestProject.fetching("Stream.empty()"));
      project.start();
      assertThatThrownBy(() -> project.module("Plain").translate(NAMED))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
