package org.tom4j.schedules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.ApiPut;
import org.tom4j.api.Body;

/** Schedules of saved queries, for programs. */
@Controller
final class ScheduleApi {
  private final Schedules schedules;
  private final SeenQueries queries;

  ScheduleApi(Schedules schedules, SeenQueries queries) {
    this.schedules = schedules;
    this.queries = queries;
  }

  @ApiGet(value = "/api/queries/{id}/schedule/", says = "When a saved query runs by itself.")
  ApiAnswer<ScheduleAnswer> read(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.seen(viewer, id);
    return ApiAnswer.of(answer(id));
  }

  @ApiPut(
      value = "/api/queries/{id}/schedule/",
      says = "Sets when a saved query runs by itself; its runs are yours from now on.")
  ApiAnswer<ScheduleAnswer> set(Viewer viewer, @PathVariable long id, @Body ScheduleInput sent) {
    SeenQuery _ = queries.changeable(viewer, id, SchedulePages.DOING);
    if ("none".equals(sent.kind())) {
      boolean _ = schedules.remove(viewer, id);
      return ApiAnswer.of(answer(id));
    }
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<Rule> rule = sent.form().rule(problems);
    if (rule.isEmpty()) {
      throw ApiProblem.wrong("", problems);
    }
    schedules.set(
        viewer,
        id,
        rule.get(),
        Boolean.TRUE.equals(sent.catchUp()),
        Boolean.TRUE.equals(sent.paused()));
    return ApiAnswer.of(answer(id));
  }

  @ApiDelete(
      value = "/api/queries/{id}/schedule/",
      says = "Takes a query's schedule away, if it has one; its runs stay.")
  ApiAnswer<Void> remove(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.changeable(viewer, id, SchedulePages.DOING);
    boolean _ = schedules.remove(viewer, id);
    return ApiAnswer.deleted();
  }

  private ScheduleAnswer answer(long id) {
    return schedules.of(id).map(ScheduleAnswer::of).orElse(ScheduleAnswer.NONE);
  }
}
