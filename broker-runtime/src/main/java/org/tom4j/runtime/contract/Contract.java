package org.tom4j.runtime.contract;

import java.util.List;
import java.util.stream.Stream;

/** What every module promises, sentence by sentence. */
public final class Contract {
  private Contract() {}

  /** The checks for a module, in the order in which it helps to mend what fails. */
  public static <Q extends Record, A> List<Check> of(Subject<Q, A> subject) {
    return Stream.of(
            FormChecks.of(subject),
            QuestionChecks.of(subject),
            AlertChecks.of(subject),
            ResumeChecks.of(subject),
            ReadingChecks.of(subject),
            HostileChecks.of(subject),
            ThreadChecks.of(subject))
        .flatMap(List::stream)
        .toList();
  }
}
