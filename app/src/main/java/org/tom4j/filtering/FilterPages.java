package org.tom4j.filtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.filtering.FilterPage.Checked;
import org.tom4j.filtering.FilterPage.TriedLine;
import org.tom4j.filters.Filter;
import org.tom4j.web.Answer;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.SeeOther;

/** Which of a query's alerts are kept: set, tried out, and taken away. */
@Controller
final class FilterPages {
  /** What those do who may. */
  static final String DOING = "say what it keeps";

  private static final int SHOWN_OF_EACH = 10;

  private final Filters filters;
  private final SeenQueries queries;

  FilterPages(Filters filters, SeenQueries queries) {
    this.filters = filters;
    this.queries = queries;
  }

  static String path(long query) {
    return "/alerts/query/" + query + "/filter/";
  }

  static String back(long query) {
    return "/alerts/query/" + query + "/run/";
  }

  @GetMapping("/alerts/query/{id}/filter/")
  Answer show(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String version) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    Optional<SetFilter> now = filters.current(id);
    String text =
        version.matches("[0-9]{1,9}")
            ? filters.version(id, Integer.parseInt(version)).map(SetFilter::text).orElse("")
            : now.map(SetFilter::text).orElse("");
    return page(viewer, query, text, seen(now), "", Checked.NOTHING);
  }

  @PostMapping("/alerts/query/{id}/filter/")
  Answer set(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String seen) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    @Nullable Integer version = seen.matches("[0-9]{1,9}") ? Integer.valueOf(seen) : null;
    try {
      Optional<SetFilter> set = filters.set(viewer, id, text, version);
      if (set.isEmpty()) {
        Optional<SetFilter> now = filters.current(id);
        return page(
            viewer,
            query,
            text,
            seen(now),
            "Somebody has changed the filter meanwhile: "
                + now.map(one -> "it is " + one.text()).orElse("there is none now")
                + ". Yours stands below; save it again to put it in its place.",
            Checked.NOTHING);
      }
      return SeeOther.to(back(id))
          .telling(
              Flash.Kind.SUCCESS,
              "Runs that begin from now on keep what version "
                  + set.get().version()
                  + " of the filter is true of.");
    } catch (FilterProblems wrong) {
      return page(
          viewer,
          query,
          text,
          version == null ? 0 : version,
          "",
          new Checked(wrong.problems(), "", "", List.of()));
    }
  }

  /** The same form with what the filter does to alerts that are here; nothing is saved. */
  @PostMapping("/alerts/query/{id}/filter/try/")
  Answer tryOut(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String seen) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    int version = seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
    return page(viewer, query, text, version, "", tried(viewer, query, text));
  }

  @PostMapping("/alerts/query/{id}/filter/delete/")
  Answer remove(Viewer viewer, @PathVariable long id) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    boolean was = filters.remove(viewer, id);
    return SeeOther.to(back(id))
        .telling(
            Flash.Kind.SUCCESS,
            was
                ? "“" + query.name() + "” keeps all from now on."
                : "“" + query.name() + "” had no filter.");
  }

  private Checked tried(Viewer viewer, SeenQuery query, String text) {
    try {
      return checked(filters.tryOut(viewer, query.broker(), text), query.broker());
    } catch (FilterProblems wrong) {
      return new Checked(wrong.problems(), "", "", List.of());
    }
  }

  private static Checked checked(Filters.Tried tried, String broker) {
    if (tried.alerts().isEmpty()) {
      return new Checked(
          List.of(),
          "It can be read.",
          "There is no alert of " + broker + " here that it could be tried on yet.",
          List.of());
    }
    List<TriedLine> lines = new ArrayList<>();
    for (String outcome : List.of("keep", "unknown", "drop")) {
      tried.alerts().stream()
          .filter(one -> one.why().outcome().equals(outcome))
          .limit(SHOWN_OF_EACH)
          .map(FilterPages::line)
          .forEach(lines::add);
    }
    return new Checked(
        List.of(),
        String.format(
            Locale.ROOT,
            "Of the last %,d alerts of %s that are here it keeps %,d and drops %,d; of %,d it cannot"
                + " tell.",
            tried.alerts().size(),
            broker,
            tried.count("keep"),
            tried.count("drop"),
            tried.count("unknown")),
        String.join(" ", tried.warnings())
            + (tried.warnings().isEmpty() ? "" : " ")
            + (tried.cut() ? "There was no time for more. " : "")
            + (tried.failed() == 0
                ? ""
                : tried.failed() + " more could not be read by the module as it is now."),
        lines);
  }

  private static TriedLine line(Filters.TriedAlert tried) {
    return new TriedLine(
        Objects.requireNonNullElse(tried.alert().name(), tried.alert().alertId()),
        "/alerts/alert/" + tried.alert().id() + "/",
        tried.why().outcome(),
        tried.why().words());
  }

  private Page page(
      Viewer viewer, SeenQuery query, String text, int seen, String meanwhile, Checked checked) {
    Optional<SetFilter> now = filters.current(query.id());
    String problem = checked.problems().isEmpty() ? null : checked.problems().getFirst().toString();
    return Page.of(
        "filtering/form.jte",
        "Filter of “" + query.name() + "”",
        new FilterPage(
            query.name(),
            query.broker(),
            path(query.id()),
            back(query.id()),
            now.isPresent() ? path(query.id()) + "delete/" : "",
            FieldView.of("text", "Keep alerts of which this is true", Widget.LONG_TEXT)
                .withValue(text)
                .withHelp("For example mag < 20 && galactic_latitude > 15.")
                .withProblem(problem),
            seen,
            meanwhile,
            checked,
            filters.versions(query.id()).stream()
                .map(one ->
                    new VersionLine(
                        VersionLine.words(one),
                        one.text(),
                        now.map(SetFilter::id).filter(id -> id == one.id()).isPresent(),
                        path(query.id()) + "?version=" + one.version()))
                .toList(),
            Filter.names(),
            Stream.concat(Filter.functions().stream(), filters.ofSky(viewer).stream()).toList(),
            filters.members(viewer, query.broker())));
  }

  private static int seen(Optional<SetFilter> now) {
    return now.map(SetFilter::version).orElse(0);
  }
}
