package org.tom4j.targets;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.lookup.Lookup;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Making and changing targets by form. */
@Controller
final class TargetFormPages {
  private static final String TEMPLATE = "targets/form.jte";

  private final Targets targets;
  private final TargetStore store;
  private final TargetNameStore names;
  private final TargetFormMaker forms;
  private final NameLookup lookup;

  TargetFormPages(
      Targets targets,
      TargetStore store,
      TargetNameStore names,
      TargetFormMaker forms,
      NameLookup lookup) {
    this.targets = targets;
    this.store = store;
    this.names = names;
    this.forms = forms;
    this.lookup = lookup;
  }

  @GetMapping("/targets/create/")
  Answer empty(Viewer viewer, @RequestParam MultiValueMap<String, String> given) {
    String name = first(given, "lookup");
    return Page.of(
        TEMPLATE,
        "Create target",
        name.isBlank()
            ? forms.empty(viewer, given)
            : forms.lookedUp(viewer, lookup.of(viewer, name, first(given, "use"))));
  }

  @PostMapping("/targets/create/")
  Answer create(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
    var form = new TargetForm(sent, TargetType.SIDEREAL);
    Lookup told = lookup.remembered(first(sent, "lookup"));
    TargetDraft draft = form.draft(viewer.groups(), LookedUp.names(told), LookedUp.extras(told));
    if (!form.problems().isEmpty()) {
      return again(viewer, form, form.problems(draft));
    }
    return switch (targets.create(viewer, draft)) {
      case Creation.Created created ->
          SeeOther.to(created.target().path())
              .telling(Flash.Kind.SUCCESS, "Created the target “" + created.target().name() + "”.");
      case Creation.Refused refused -> again(viewer, form, refused.problems());
      case Creation.Conflict conflict -> again(viewer, form, draft, conflict);
    };
  }

  private static String first(MultiValueMap<String, String> sent, String field) {
    return requireNonNullElse(sent.getFirst(field), "");
  }

  private Answer again(Viewer viewer, TargetForm form, Map<String, String> problems) {
    return Page.of(TEMPLATE, "Create target", forms.create(viewer, form::values, problems, null));
  }

  private Answer again(
      Viewer viewer, TargetForm form, TargetDraft draft, Creation.Conflict conflict) {
    Target existing = conflict.existing();
    String name = conflict.name();
    if (name != null) {
      return again(viewer, form, NameCheck.problem(draft, conflict, name));
    }
    var near =
        new TargetFormPage.Near(
            existing.name(),
            existing.path(),
            conflict.separation() == null ? "close by" : ConeText.words(conflict.separation()));
    return Page.of(TEMPLATE, "Create target", forms.create(viewer, form::values, Map.of(), near));
  }

  @GetMapping("/targets/{id}/update/")
  Answer filled(Viewer viewer, @PathVariable String id) {
    Target target = changeable(viewer, id);
    Map<String, List<String>> values =
        forms.values(viewer, target, names.of(target.id()), names.extras(target.id()));
    return form(
        target,
        forms.update(
            viewer, target, field -> values.getOrDefault(field, List.of()), Map.of(), List.of()));
  }

  @PostMapping("/targets/{id}/update/")
  Answer update(
      Viewer viewer, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    Target target = changeable(viewer, id);
    var form = new TargetForm(sent, target.type());
    List<TargetName> called = names.of(target.id());
    List<TargetExtra> extras = names.extras(target.id());
    TargetDraft draft = form.draft(viewer.groups(), called, extras);
    if (!form.problems().isEmpty()) {
      return form(
          target, forms.update(viewer, target, form::values, form.problems(draft), List.of()));
    }
    return switch (targets.update(viewer, target.id(), version(form), draft)) {
      case Update.Changed changed ->
          SeeOther.to(changed.target().path())
              .telling(Flash.Kind.SUCCESS, "Saved “" + changed.target().name() + "”.");
      case Update.Refused refused ->
          form(target, forms.update(viewer, target, form::values, refused.problems(), List.of()));
      case Update.Stale stale -> {
        Map<String, List<String>> there = forms.values(viewer, stale.current(), called, extras);
        yield form(
            stale.current(),
            forms.update(
                viewer,
                stale.current(),
                form::values,
                Map.of(),
                TargetFormMaker.differences(there, form::values)));
      }
      case Update.Denied() ->
          throw new Refusal.NotFound("The target " + target.name() + " is gone.");
    };
  }

  private static Answer form(Target target, TargetFormPage page) {
    return Page.of(TEMPLATE, "Edit " + target.name(), page);
  }

  /** A form without a version was not ours: it is taken for an old one. */
  private static long version(TargetForm form) {
    List<String> sent = form.values("version");
    return !sent.isEmpty() && sent.getFirst().matches("[0-9]{1,18}")
        ? Long.parseLong(sent.getFirst())
        : -1;
  }

  private Target changeable(Viewer viewer, String id) {
    Target target = TargetPages.visible(store, viewer, id);
    if (!store.mayChange(viewer, target.id())) {
      throw new Refusal.Forbidden(
          "You may see “" + target.name() + "” but not change it: its maker and its groups may.");
    }
    return target;
  }
}
