package org.tom4j.lists;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.GrantStore;
import org.tom4j.access.GroupRight;
import org.tom4j.access.Permissions;
import org.tom4j.access.Rights;
import org.tom4j.access.Viewer;
import org.tom4j.access.WhoSees;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.SeeOther;

/** What a list is called, and who may see and change it. */
@Controller
final class ListFormPages {
  private final Lists lists;
  private final ListStore store;
  private final GrantStore grants;

  ListFormPages(Lists lists, ListStore store, GrantStore grants) {
    this.lists = lists;
    this.store = store;
    this.grants = grants;
  }

  @GetMapping("/targets/lists/{id}/update/")
  Answer show(Viewer viewer, @PathVariable long id) {
    TargetList list = lists.changeable(viewer, id);
    List<GroupRight> groups = grants.groupsOf(TargetList.KIND, id);
    var form =
        new ListForm(
            list.name(),
            list.permissions().name(),
            groups.stream().map(GroupRight::group).toList(),
            groups.stream().filter(GroupRight::mayChange).map(GroupRight::group).toList());
    return page(viewer, list, form, Map.of(), "");
  }

  @PostMapping("/targets/lists/{id}/update/")
  Answer change(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String permissions,
      @RequestParam(defaultValue = "") List<Long> groups,
      @RequestParam(name = "groups_change", defaultValue = "") List<Long> changing,
      @RequestParam(defaultValue = "") String version) {
    TargetList list = lists.changeable(viewer, id);
    var form = new ListForm(name.strip(), permissions, groups, changing);
    Map<String, String> problems = new LinkedHashMap<>();
    @Nullable String wrongName = TargetList.nameProblem(form.name());
    if (wrongName != null) {
      problems.put("name", wrongName);
    }
    if (Arrays.stream(Permissions.values()).noneMatch(one -> one.name().equals(permissions))) {
      problems.put("permissions", "Say who may see it.");
    }
    if (!problems.isEmpty()) {
      return page(viewer, list, form, problems, "");
    }
    Rights rights = form.rights(grants.groupsFor(viewer));
    if (WhoSees.locksOut(viewer, list.ownerId(), rights)) {
      return page(viewer, list, form, Map.of("groups_change", WhoSees.lockedOut("list")), "");
    }
    long seen = version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    return switch (store.update(viewer, list, seen, form.name(), rights)) {
      case DONE ->
          SeeOther.to(list.path())
              .telling(Flash.Kind.SUCCESS, "Saved the list “" + form.name() + "”.");
      case TAKEN -> page(viewer, list, form, Map.of("name", TargetList.taken(form.name())), "");
      case STALE -> {
        TargetList now = lists.changeable(viewer, id);
        yield page(viewer, now, form, Map.of(), meanwhile(now));
      }
    };
  }

  private String meanwhile(TargetList now) {
    return ("Somebody changed this list while you had it open: it is now called “%s” and is %s. What"
            + " you wrote stands below; save again to put it in its place.")
        .formatted(
            now.name(),
            WhoSees.words(now.permissions(), grants.groupsOf(TargetList.KIND, now.id())));
  }

  private Page page(
      Viewer viewer,
      TargetList list,
      ListForm form,
      Map<String, String> problems,
      String changedMeanwhile) {
    Map<Long, String> offered = grants.groupsFor(viewer);
    String others =
        grants.groupsOf(TargetList.KIND, list.id()).stream()
            .filter(group -> !offered.containsKey(group.group()))
            .map(group -> group.name() + (group.mayChange() ? " may change it" : " may see it"))
            .collect(Collectors.joining(", "));
    return Page.of(
        "lists/form.jte",
        "Edit the list " + list.name(),
        new ListFormPage(
            list.name(),
            Objects.requireNonNullElse(list.owner(), ""),
            list.path(),
            list.version(),
            form.fields(offered, problems),
            others,
            changedMeanwhile));
  }
}
