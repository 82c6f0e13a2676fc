package org.tom4j.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.PassedAlerts;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;

/** The live page of a saved query, and its events. */
@Controller
final class LivePages {
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

  private final SeenQueries queries;
  private final PassedAlerts passed;
  private final LivePageMaker pages;
  private final LiveWatchers watchers;

  LivePages(SeenQueries queries, PassedAlerts passed, LivePageMaker pages, LiveWatchers watchers) {
    this.queries = queries;
    this.passed = passed;
    this.pages = pages;
    this.watchers = watchers;
  }

  @GetMapping("/alerts/query/{id}/live/")
  Answer live(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String show) {
    SeenQuery query = queries.seen(viewer, id);
    return Page.of(
        "live/live.jte", query.name() + ", live", pages.make(viewer, query, isNews(show)));
  }

  /** How the query stands, as server-sent events. */
  @GetMapping("/alerts/query/{id}/live/events/")
  SseEmitter events(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.seen(viewer, id);
    return watchers.watch(viewer, id);
  }

  /** How many alerts came after the newest card of a page, counted up to {@code COUNTED}. */
  @GetMapping("/alerts/query/{id}/live/waiting/")
  ResponseEntity<String> waiting(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String upto,
      @RequestParam(defaultValue = "") String show) {
    SeenQuery _ = queries.seen(viewer, id);
    Matcher place = PLACE.matcher(upto);
    boolean known = place.matches();
    long run = known ? Long.parseLong(place.group(1)) : 0;
    long seq = known ? Long.parseLong(place.group(2)) : 0;
    long count = passed.since(viewer, id, isNews(show), run, seq, LivePage.COUNTED);
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(Long.toString(count));
  }

  private static boolean isNews(String show) {
    return show.equals("new");
  }
}
