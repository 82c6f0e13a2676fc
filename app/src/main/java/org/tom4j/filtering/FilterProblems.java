package org.tom4j.filtering;

import java.util.List;
import java.util.stream.Collectors;
import org.tom4j.filters.FilterProblem;

/** A text was sent that is no filter. */
final class FilterProblems extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FilterProblem> problems;

  FilterProblems(List<FilterProblem> problems) {
    super(problems.stream().map(FilterProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the text; at least one. */
  List<FilterProblem> problems() {
    return problems;
  }
}
