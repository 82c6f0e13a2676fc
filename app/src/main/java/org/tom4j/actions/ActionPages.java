package org.tom4j.actions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.actions.Delivery.State;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.form.Choice;
import org.tom4j.runtime.http.Courier;
import org.tom4j.targets.ListName;
import org.tom4j.targets.TargetLists;
import org.tom4j.web.Answer;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.SeeOther;

/** What is done by itself with the alerts that a query keeps. */
@Controller
final class ActionPages {
  /** Longer than a delivery may take. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  /** What those do who may. */
  static final String DOING = "say what is done with its alerts";

  private final Actions actions;
  private final SeenQueries queries;
  private final TargetLists lists;
  private final Courier courier;

  ActionPages(Actions actions, SeenQueries queries, TargetLists lists, Courier courier) {
    this.actions = actions;
    this.queries = queries;
    this.lists = lists;
    this.courier = courier;
  }

  static String path(long query) {
    return "/alerts/query/" + query + "/actions/";
  }

  static String back(long query) {
    return "/alerts/query/" + query + "/run/";
  }

  @GetMapping("/alerts/query/{id}/actions/")
  Answer show(Viewer viewer, @PathVariable long id) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    Optional<QueryAction> set = actions.of(id);
    return page(
        viewer,
        query,
        set.orElse(null),
        set.map(ActionForm::of).orElse(ActionForm.EMPTY),
        Map.of());
  }

  @PostMapping("/alerts/query/{id}/actions/")
  Answer set(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> sent) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    ActionForm form =
        new ActionForm(
            "true".equals(sent.get("create_targets")),
            sent.getOrDefault(ActionForm.LIST, ""),
            sent.getOrDefault(ActionForm.WEBHOOK, ""),
            sent.getOrDefault(ActionForm.SECRET, ""));
    QueryAction before = actions.of(id).orElse(null);
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<ActionForm.Wanted> wanted = form.wanted(viewer, before, lists, courier, problems);
    if (wanted.isEmpty()) {
      return page(viewer, query, before, form, problems);
    }
    ActionForm.Wanted is = wanted.get();
    actions.set(viewer, id, is.makeTargets(), is.list(), is.webhook(), is.secret());
    boolean nothing = actions.of(id).isEmpty();
    return SeeOther.to(back(id))
        .telling(
            Flash.Kind.SUCCESS,
            nothing
                ? "Nothing is done by itself with what “" + query.name() + "” keeps."
                : "Saved. It is done with each alert that is kept from now on, new or updated.");
  }

  @PostMapping("/alerts/query/{id}/actions/delete/")
  Answer remove(Viewer viewer, @PathVariable long id) {
    SeenQuery query = queries.changeable(viewer, id, DOING);
    boolean _ = actions.remove(viewer, id);
    return SeeOther.to(back(id))
        .telling(
            Flash.Kind.SUCCESS,
            "Nothing is done by itself with what “" + query.name() + "” keeps.");
  }

  @PostMapping("/alerts/query/{id}/actions/test/")
  Answer test(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.changeable(viewer, id, DOING);
    Optional<DeliveryFinder.Told> told = actions.test(viewer, id, PATIENCE);
    if (told.isEmpty()) {
      return SeeOther.to(path(id))
          .telling(
              Flash.Kind.WARNING,
              actions.of(id).filter(QueryAction::paused).isPresent()
                  ? "It is paused: save the form, then test."
                  : "It has no webhook to test: set one and save it first.");
    }
    SeeOther log = SeeOther.to(DeliveryPages.path(id));
    return told.get().state() == State.DONE
        ? log.telling(Flash.Kind.SUCCESS, "The test was delivered.")
        : log.telling(
            Flash.Kind.WARNING,
            told.get().state() == State.WAITING
                ? "The test is not sent yet: look at this page again in a moment."
                : "The test was not taken. " + told.get().words());
  }

  private Page page(
      Viewer viewer,
      SeenQuery query,
      @Nullable QueryAction set,
      ActionForm form,
      Map<String, String> problems) {
    List<FieldView> fields = new ArrayList<>(fields(viewer, set, form));
    fields.replaceAll(field -> field.withProblem(problems.get(field.name())));
    boolean told = set != null && set.webhook() != null && !set.paused();
    return Page.of(
        "actions/form.jte",
        "Actions of “" + query.name() + "”",
        new ActionFormPage(
            query.name(),
            path(query.id()),
            back(query.id()),
            set == null ? "" : path(query.id()) + "delete/",
            told ? path(query.id()) + "test/" : "",
            DeliveryPages.path(query.id()),
            fields));
  }

  private List<FieldView> fields(Viewer viewer, @Nullable QueryAction set, ActionForm form) {
    List<ListName> onto = lists.changeable(viewer);
    boolean kept = set != null && set.secret() != null;
    return List.of(
        FieldView.of("create_targets", "Make a target of each", Widget.CHECKBOX)
            .withGroup("Targets")
            .withValue(Boolean.toString(form.makeTargets()))
            .withHelp(
                "What has the name or the place of a target that is here is linked to it; nothing is"
                    + " made twice."),
        FieldView.of(ActionForm.LIST, "Put its target on a list", Widget.CHOICE)
            .withGroup("Targets")
            .withChoices(
                onto.stream()
                    .map(list -> new Choice(Long.toString(list.id()), list.name()))
                    .toList())
            .withValue(form.list())
            .withHelp(
                onto.isEmpty()
                    ? "There is no list that you may put targets on; make one under Targets, Lists."
                    : "Each then gets a target, also without the tick above."),
        FieldView.of(ActionForm.WEBHOOK, "Tell an address", Widget.TEXT)
            .withGroup("Webhook")
            .withValue(form.webhook())
            .withAutocomplete("off")
            .withHelp(
                "https://… Each alert is posted there as JSON, and again with growing waits for a"
                    + " day if it is not taken."),
        FieldView.of(ActionForm.SECRET, kept ? "New secret" : "Secret", Widget.PASSWORD)
            .withGroup("Webhook")
            .withAutocomplete("new-password")
            .withHelp(
                (kept ? "Empty: the one that is set stays. " : "")
                    + "16 characters or more, by which the receiver knows that it is this TOM:"
                    + " openssl rand -hex 32 makes one. It is never shown again."));
  }
}
