package org.tom4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The micro-benchmarks, once each: that they run, and that cones equal brute force. No times. */
final class MicroBenchmarksTest {

  @Test
  void runAndFindWhatBruteForceFinds() throws Exception {
    System.setProperty("tom.home", Path.of("..").toRealPath().toString());
    var once =
        new OptionsBuilder()
            .include("org.tom4j")
            .param("count", "5000")
            .param("history", "0")
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(50))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    assertThat(new Runner(once).run()).hasSizeGreaterThanOrEqualTo(7);
  }
}
