package org.tom4j.targets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.tom4j.form.Choice;
import org.tom4j.requests.Request;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;

/**
 * A target's requests for forced photometry, and the form to make one.
 *
 * @param path of both
 * @param fields of the form; none for those who may not ask, or if nobody can be asked
 * @param problem what is wrong with the form as a whole, or ""
 * @param lines the newest first
 * @param mayCancel whether the reader may stop waiting
 */
public record RequestsView(
    String path, List<FieldView> fields, String problem, List<Line> lines, boolean mayCancel) {

  /**
   * One request.
   *
   * @param cancel the path that stops waiting, or "" if it has ended
   */
  public record Line(
      String broker,
      String state,
      String from,
      String to,
      String asked,
      String person,
      String points,
      String fresh,
      String words,
      String cancel) {}

  public boolean isEmpty() {
    return fields.isEmpty() && lines.isEmpty();
  }

  static String path(Target target) {
    return target.path() + "photometry-requests/";
  }

  static RequestsView of(Target target, List<Request> requests) {
    List<Line> lines = requests.stream().map(one -> line(path(target), one)).toList();
    return new RequestsView(path(target), List.of(), "", lines, false);
  }

  /** The same for one who may ask. */
  RequestsView asking(List<String> brokers, RequestForm form, Map<String, String> problems) {
    if (brokers.isEmpty()) {
      return new RequestsView(path, List.of(), "", lines, true);
    }
    List<FieldView> fields =
        List.of(
            FieldView.of("broker", "Service", Widget.CHOICE)
                .mustBeFilled()
                .withChoices(brokers.stream().map(name -> new Choice(name, name)).toList())
                .withValue(form.broker())
                .withProblem(problems.get("broker")),
            FieldView.of("from", "From", Widget.TIME)
                .withHelp("UTC or MJD; 30 days before the end if empty.")
                .withValue(form.from())
                .withProblem(problems.get("from")),
            FieldView.of("to", "To", Widget.TIME)
                .withHelp("UTC or MJD; now if empty.")
                .withValue(form.to())
                .withProblem(problems.get("to")));
    return new RequestsView(path, fields, problems.getOrDefault("", ""), lines, true);
  }

  private static Line line(String path, Request one) {
    boolean open = one.state().isOpen();
    return new Line(
        one.broker(),
        one.state().name().toLowerCase(Locale.ROOT),
        Texts.time(one.from()),
        Texts.time(one.to()),
        Texts.time(one.asked()),
        Objects.requireNonNullElse(one.person(), ""),
        open ? "" : Long.toString(one.points()),
        open ? "" : Long.toString(one.fresh()),
        open
            ? one.words()
                + (one.words().isEmpty() ? "" : "; ")
                + "goes on at "
                + Texts.time(one.next())
            : one.words(),
        open ? path + one.id() + "/cancel/" : "");
  }
}
