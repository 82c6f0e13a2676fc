package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.RecordedAnswer;
import org.tom4j.runtime.contract.Recording;
import org.tom4j.runtime.contract.Result;

/** The contract of a module that a host has compiled and loaded. */
class ModuleContractTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "mytom");
  private static final String DATA = "static/example/example_broker_data.json";
  private static final String QUERY = "{\"target_name\": \"Tatooine\"}";

  @TempDir Path folder;

  @Test
  void isKeptByTheTutorialsBroker() throws IOException {
    RecordedAnswer answer =
        RecordedAnswer.of("application/json", Files.readString(EXAMPLE.resolve(DATA)));
    try (TestProject project = example()) {
      List<Check> checks =
          project.module("MyBroker").contract(QUERY, Recording.empty().with("/" + DATA, answer));
      assertThat(checks).extracting(Check::name).doesNotHaveDuplicates().hasSizeGreaterThan(15);
      assertThat(checks)
          .allSatisfy(check -> assertThat(check.run()).isEqualTo(new Result.Passed()));
    }
  }

  @Test
  void isCheckedAsFarAsThatGoesWithoutRecordedAnswers() throws IOException {
    try (TestProject project = example()) {
      List<Result> results = new ArrayList<>();
      for (Check check : project.module("MyBroker").contract(QUERY, Recording.empty())) {
        results.add(check.run());
      }
      assertThat(results).noneMatch(Result.Failed.class::isInstance);
      assertThat(results).contains(new Result.Skipped("no answer is recorded"));
      assertThat(results).filteredOn(Result.Passed.class::isInstance).hasSizeGreaterThan(8);
    }
  }

  private TestProject example() throws IOException {
    TestProject project = new TestProject(folder);
    project.write(
        "brokers/MyBroker.java", Files.readString(EXAMPLE.resolve("brokers/MyBroker.java")));
    project.start();
    return project;
  }
}
