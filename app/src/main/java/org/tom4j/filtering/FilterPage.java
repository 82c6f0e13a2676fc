package org.tom4j.filtering;

import java.util.List;
import org.tom4j.filters.FilterName;
import org.tom4j.filters.FilterProblem;
import org.tom4j.web.FieldView;

/**
 * The form of a query's filter.
 *
 * @param action where the form goes; {@code try/} and {@code check/} lie below it
 * @param back the query's own page
 * @param remove where to take the filter away, "" if there is none
 * @param seen the version that is changed, 0 for none
 * @param changedMeanwhile what somebody else has set since, in words; or ""
 * @param checked what is wrong with the text, or what became of trying it
 */
public record FilterPage(
    String query,
    String broker,
    String action,
    String back,
    String remove,
    FieldView text,
    int seen,
    String changedMeanwhile,
    Checked checked,
    List<VersionLine> versions,
    List<FilterName> names,
    List<FilterName> functions,
    List<RawNames.Member> members) {

  public FilterPage {
    versions = List.copyOf(versions);
    names = List.copyOf(names);
    functions = List.copyOf(functions);
    members = List.copyOf(members);
  }

  /**
   * A text that was looked at.
   *
   * @param problems what is wrong with it, none if nothing is
   * @param title what became of trying it, in a sentence; "" if it was not tried
   * @param remark what else there is to say of that, or ""
   * @param lines some alerts it was tried on
   */
  public record Checked(
      List<FilterProblem> problems, String title, String remark, List<TriedLine> lines) {
    static final Checked NOTHING = new Checked(List.of(), "", "", List.of());

    public Checked {
      problems = List.copyOf(problems);
      lines = List.copyOf(lines);
    }
  }

  /**
   * An alert that a filter was tried on; texts.
   *
   * @param outcome keep, drop or unknown
   * @param href where the alert is
   */
  public record TriedLine(String name, String href, String outcome, String why) {}
}
