package org.tom4j.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Rights;
import org.tom4j.access.Viewer;
import org.tom4j.modules.KnownNames;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.web.Answer;
import org.tom4j.web.FieldView;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Saved queries: list, create, edit, delete, run. */
@Controller
final class QueryPages {
  static final String LIST = "/alerts/query/list/";

  private final QueryStore queries;
  private final RunStore runs;
  private final Runs live;
  private final ModuleHost modules;
  private final KnownNames names;
  private final FieldSuggestions suggestions;
  private final QueryListMaker lists;
  private final RunListMaker lines;

  QueryPages(
      QueryStore queries,
      RunStore runs,
      Runs live,
      ModuleHost modules,
      KnownNames names,
      FieldSuggestions suggestions,
      QueryListMaker lists,
      RunListMaker lines) {
    this.queries = queries;
    this.runs = runs;
    this.live = live;
    this.modules = modules;
    this.names = names;
    this.suggestions = suggestions;
    this.lists = lists;
    this.lines = lines;
  }

  @GetMapping(LIST)
  Answer list(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String broker) {
    return Page.of("alerts/list.jte", "Alerts", lists.make(viewer, name, broker));
  }

  @GetMapping("/alerts/query/create/")
  Answer createForm(Viewer viewer, @RequestParam(defaultValue = "") String broker) {
    BrokerModule module = module(viewer, broker);
    return form(module, null, QueryForm.showing("", Map.of()), "");
  }

  @PostMapping("/alerts/query/create/")
  Answer create(
      Viewer viewer, HttpServletRequest request, @RequestParam(defaultValue = "") String broker) {
    BrokerModule module = module(viewer, broker);
    var form = QueryForm.read(module, request.getParameterMap(), true);
    if (form.stored() == null) {
      return form(module, null, form, "");
    }
    queries.insert(viewer, form.name(), module.name(), form.stored(), Rights.UNSAID);
    return SeeOther.to(LIST)
        .telling(Flash.Kind.SUCCESS, "Saved “" + form.name() + "”. Press Run to ask the broker.");
  }

  @PostMapping("/alerts/query/run/")
  Answer runUnsaved(
      Viewer viewer, HttpServletRequest request, @RequestParam(defaultValue = "") String broker) {
    BrokerModule module = module(viewer, broker);
    var form = QueryForm.read(module, request.getParameterMap(), false);
    if (form.stored() == null) {
      return form(module, null, form, "");
    }
    String name = form.name().isEmpty() ? null : form.name();
    return run(live.start(viewer, module, RunAsked.unsaved(name, form.stored()), null));
  }

  @GetMapping("/alerts/query/{id}/update/")
  Answer updateForm(Viewer viewer, HttpServletRequest request, @PathVariable long id) {
    BrokerQuery query = changeable(viewer, id);
    BrokerModule module = module(viewer, query.broker());
    var form = QueryForm.showing(query.name(), module.values(query.parameters()));
    return form(module, query, form, "");
  }

  @PostMapping("/alerts/query/{id}/update/")
  Answer update(
      Viewer viewer,
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String version) {
    BrokerQuery query = changeable(viewer, id);
    BrokerModule module = module(viewer, query.broker());
    var form = QueryForm.read(module, request.getParameterMap(), true);
    if (form.stored() == null) {
      return form(module, query, form, "");
    }
    long seen = version.matches("[0-9]{1,18}") ? Long.parseLong(version) : query.version();
    if (!queries.update(viewer, query, seen, form.name(), form.stored(), Rights.UNSAID)) {
      BrokerQuery now = changeable(viewer, id);
      return form(
          module,
          now,
          form,
          "Somebody changed this query while you edited it: it is now called “%s” and asks %s. Your"
                  .formatted(now.name(), now.parameters())
              + " changes stand below; save again to put them in its place.");
    }
    return SeeOther.to(LIST).telling(Flash.Kind.SUCCESS, "Changed “" + form.name() + "”.");
  }

  @GetMapping("/alerts/query/{id}/delete/")
  Answer deleteForm(Viewer viewer, HttpServletRequest request, @PathVariable long id) {
    BrokerQuery query = deletable(viewer, id);
    return Page.of(
        "alerts/delete.jte",
        "Delete a query",
        new QueryDeletePage(query.name(), query.broker(), "/alerts/query/" + id + "/delete/"));
  }

  @PostMapping("/alerts/query/{id}/delete/")
  Answer delete(Viewer viewer, HttpServletRequest request, @PathVariable long id) {
    BrokerQuery query = deletable(viewer, id);
    queries.delete(viewer, query);
    return SeeOther.to(LIST).telling(Flash.Kind.SUCCESS, "Deleted “" + query.name() + "”.");
  }

  @PostMapping("/alerts/query/{id}/run/")
  Answer run(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String back) {
    BrokerQuery query = queries.find(viewer, id).orElseThrow(() -> noQuery(id));
    BrokerModule module = module(viewer, query.broker());
    QueryRun run = live.start(viewer, module, RunAsked.saved(query), null);
    return SeeOther.to(LivePath.orElse(back, path(run)));
  }

  @GetMapping("/alerts/query/{id}/run/")
  Answer history(Viewer viewer, HttpServletRequest request, @PathVariable long id) {
    QueryStore.Listed query = queries.findListed(viewer, id).orElseThrow(() -> noQuery(id));
    return Page.of(
        "alerts/history.jte",
        "Runs of “" + query.query().name() + "”",
        lists.history(
            viewer, query, lines.lines(runs.ofQuery(viewer, id, QueryListMaker.HISTORY))));
  }

  private static Answer run(QueryRun run) {
    return SeeOther.to(path(run));
  }

  private static String path(QueryRun run) {
    return "/alerts/run/" + run.id() + "/";
  }

  private Answer form(
      BrokerModule module, @Nullable BrokerQuery query, QueryForm form, String changedMeanwhile) {
    String heading = query == null ? module.name() + " query form" : "Edit “" + query.name() + "”";
    List<FieldView> fields = new ArrayList<>();
    fields.add(
        FieldView.of(QueryForm.NAME, "Query name", FieldView.Widget.TEXT)
            .withHelp("Anything you like; needed to save the query, not to run it once.")
            .withValue(form.name())
            .withProblem(form.problems().get(QueryForm.NAME)));
    fields.addAll(suggestions.into(form.fields(module), module));
    return Page.of(
        "alerts/form.jte",
        heading,
        new QueryFormPage(
            heading,
            Objects.requireNonNullElse(module.description(), ""),
            Objects.requireNonNullElse(module.sourceNote(), ""),
            module.homepage() == null
                ? ""
                : Objects.requireNonNullElse(AlertText.link(module.homepage().toString()), ""),
            module.name(),
            query == null ? "/alerts/query/create/" : "/alerts/query/" + query.id() + "/update/",
            query == null ? "Save the query" : "Save the changes",
            fields,
            form.problems().getOrDefault("", ""),
            query == null ? "" : Long.toString(query.version()),
            changedMeanwhile));
  }

  /** The module, for which names in positions are those of targets that the viewer may see. */
  private BrokerModule module(Viewer viewer, String name) {
    if (name.isBlank()) {
      throw new Refusal.BadRequest(
          "Which broker is to be asked? Choose one on the page of alerts: " + LIST);
    }
    return modules
        .find(name)
        .map(module -> names.lend(module, viewer))
        .orElseThrow(() ->
            new Refusal.NotFound(
                "No broker module called '"
                    + name
                    + "' is in use. The modules page, /modules/, tells what was found."));
  }

  private BrokerQuery changeable(Viewer viewer, long id) {
    return queries.findChangeable(viewer, id).orElseThrow(() -> noRight(viewer, id));
  }

  private BrokerQuery deletable(Viewer viewer, long id) {
    return queries.findDeletable(viewer, id).orElseThrow(() -> noRight(viewer, id));
  }

  private RuntimeException noRight(Viewer viewer, long id) {
    return queries.find(viewer, id).isPresent()
        ? new Refusal.Forbidden(
            "This query belongs to somebody else; you may see it, not change it.")
        : noQuery(id);
  }

  private static RuntimeException noQuery(long id) {
    return new Refusal.NotFound("There is no query number " + id + " that you may see.");
  }
}
