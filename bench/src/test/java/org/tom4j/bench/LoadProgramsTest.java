package org.tom4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The load programs in their short form: they run, and what they promise holds. No times. */
final class LoadProgramsTest {

  @Test
  void aModuleIsChangedUnderPeopleWhoUseIt() throws Exception {
    assertThat(Reload.run(options("reload --times 2"))).isZero();
  }

  @Test
  void theListOfTargetsAnswersEachQuestion() throws Exception {
    assertThat(TargetList.run(options("targets --count 1000 --requests 3"))).isZero();
  }

  @Test
  void aNightOutOfFilesKeepsWhatLiesNearTargets() throws Exception {
    assertThat(
            Night.run(options("night --survey small --count 3000 --packets 1000 --targets 3000")))
        .isZero();
  }

  private static Options options(String words) {
    return Options.of(List.of(words.split(" ")));
  }
}
