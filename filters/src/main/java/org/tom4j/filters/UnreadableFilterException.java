package org.tom4j.filters;

import java.util.List;
import java.util.stream.Collectors;

/** A text is no filter. The message is for people. */
public final class UnreadableFilterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FilterProblem> problems;

  UnreadableFilterException(List<FilterProblem> problems) {
    super(problems.stream().map(FilterProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the text; at least one. */
  public List<FilterProblem> problems() {
    return problems;
  }
}
