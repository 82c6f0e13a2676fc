package org.tom4j.schedules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.form.Choice;
import org.tom4j.web.Answer;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.SeeOther;

/** When a saved query runs by itself: asked apart from what it asks its broker. */
@Controller
final class SchedulePages {
  /** What those do who may. */
  static final String DOING = "say when it runs";

  private static final List<Choice> KINDS =
      List.of(
          new Choice("every", "every so many minutes"),
          new Choice("cron", "by a line of cron"),
          new Choice("dusk", "at dusk"));

  private final Schedules schedules;
  private final SeenQueries queries;

  SchedulePages(Schedules schedules, SeenQueries queries) {
    this.schedules = schedules;
    this.queries = queries;
  }

  static String path(long query) {
    return "/alerts/query/" + query + "/schedule/";
  }

  private static String back(long query) {
    return "/alerts/query/" + query + "/run/";
  }

  @GetMapping("/alerts/query/{id}/schedule/")
  Answer show(Viewer viewer, @PathVariable long id) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    Optional<QuerySchedule> set = schedules.of(id).map(Schedules.Standing::schedule);
    return page(
        query,
        set.isPresent(),
        set.map(schedule -> ScheduleForm.of(schedule.rule())).orElse(ScheduleForm.EMPTY),
        set.map(QuerySchedule::catchUp).orElse(false),
        set.map(QuerySchedule::paused).orElse(false),
        Map.of());
  }

  @PostMapping("/alerts/query/{id}/schedule/")
  Answer set(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> sent) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    ScheduleForm form = ScheduleForm.of(sent);
    boolean catchUp = "true".equals(sent.get("catch_up"));
    boolean paused = "true".equals(sent.get("paused"));
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<Rule> rule = form.rule(problems);
    if (rule.isEmpty()) {
      return page(query, schedules.of(id).isPresent(), form, catchUp, paused, problems);
    }
    schedules.set(viewer, id, rule.get(), catchUp, paused);
    return SeeOther.to(back(id))
        .telling(
            Flash.Kind.SUCCESS,
            paused
                ? "Saved the schedule, paused."
                : "It runs by itself from now on, " + rule.get().words() + ".");
  }

  @PostMapping("/alerts/query/{id}/schedule/delete/")
  Answer remove(Viewer viewer, @PathVariable long id) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    boolean was = schedules.remove(viewer, id);
    return SeeOther.to(back(id))
        .telling(
            Flash.Kind.SUCCESS,
            was
                ? "“" + query.name() + "” runs only when somebody presses Run."
                : "“" + query.name() + "” had no schedule.");
  }

  private static Page page(
      SeenQuery query,
      boolean there,
      ScheduleForm form,
      boolean catchUp,
      boolean paused,
      Map<String, String> problems) {
    List<FieldView> fields = new ArrayList<>(fields(form, catchUp, paused));
    fields.replaceAll(field -> field.withProblem(problems.get(field.name())));
    return Page.of(
        "schedules/form.jte",
        "Schedule of “" + query.name() + "”",
        new SchedulePage(
            query.name(),
            path(query.id()),
            back(query.id()),
            there ? path(query.id()) + "delete/" : "",
            fields));
  }

  private static String explained(String cron) {
    try {
      return cron.isEmpty() ? "" : new Rule.Cron(cron).words();
    } catch (IllegalArgumentException wrong) {
      return "";
    }
  }

  private static List<FieldView> fields(ScheduleForm form, boolean catchUp, boolean paused) {
    String explained = explained(form.cron());
    String every = "Every so many minutes";
    String cron = "By cron";
    String dusk = "At dusk";
    String also = "Missed turns, pauses";
    return List.of(
        FieldView.of("kind", "When", Widget.CHOICE)
            .withChoices(KINDS)
            .withValue(form.kind())
            .mustBeFilled()
            .withHelp("Only what stands under the same heading below counts."),
        FieldView.of("minutes", "Minutes", Widget.INTEGER)
            .withGroup(every)
            .withValue(form.minutes())
            .withHelp("1 to 40,320, which is four weeks; counted from when you save."),
        FieldView.of("cron", "Cron, UTC", Widget.TEXT)
            .withGroup(cron)
            .withValue(form.cron())
            .withHelp(
                (explained.isEmpty() ? "" : "That is " + explained + ". ")
                    + "Minute, hour, day of month, month, day of week: 30 3 * * * is each day at 03:30,"
                    + " */20 0-9 * * MON-FRI every 20 minutes from 0 to 9 h on weekdays."),
        FieldView.of("site", "Site", Widget.TEXT)
            .withGroup(dusk)
            .withValue(form.site())
            .withHelp("What you call it: La Silla."),
        FieldView.of("longitude", "Longitude, °", Widget.NUMBER)
            .withGroup(dusk)
            .withValue(form.longitude())
            .withHelp("East is positive: −70.7345."),
        FieldView.of("latitude", "Latitude, °", Widget.NUMBER)
            .withGroup(dusk)
            .withValue(form.latitude())
            .withHelp("North is positive: −29.2567."),
        FieldView.of("twilight", "Dusk ends", Widget.CHOICE)
            .withGroup(dusk)
            .withChoices(
                Arrays.stream(Twilight.values())
                    .map(each -> new Choice(each.word(), each.words()))
                    .toList())
            .withValue(form.sun())
            .mustBeFilled(),
        FieldView.of("offset", "Minutes after", Widget.INTEGER)
            .withGroup(dusk)
            .withValue(form.offset())
            .withHelp("Negative: before."),
        FieldView.of("catch_up", "Make up for a missed turn", Widget.CHECKBOX)
            .withGroup(also)
            .withValue(Boolean.toString(catchUp))
            .withHelp("Once, as soon as it is up again. Otherwise it waits for the next turn."),
        FieldView.of("paused", "Paused", Widget.CHECKBOX)
            .withGroup(also)
            .withValue(Boolean.toString(paused))
            .withHelp("Keeps the schedule, and starts no run."));
  }
}
