package org.tom4j.people;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Groups of persons: for admins. */
@Controller
@Audience(Audience.Kind.ADMINS)
@RequestMapping("/accounts/groups/")
final class GroupPages {
  private static final String LIST = "/accounts/groups/";

  private final People people;

  GroupPages(People people) {
    this.people = people;
  }

  @GetMapping
  Answer list() {
    return page("", "");
  }

  @PostMapping("create/")
  Answer create(Viewer viewer, @RequestParam(defaultValue = "") String name) {
    try {
      people.addGroup(viewer, name);
      return SeeOther.to(LIST).telling(Flash.Kind.SUCCESS, "Group " + name.strip() + " is there.");
    } catch (PeopleException e) {
      return page(name, e.words());
    }
  }

  /** A form that failed stands at this path; who loads it anew gets the list. */
  @GetMapping("create/")
  Answer create() {
    return SeeOther.to(LIST);
  }

  @GetMapping("{id}/delete/")
  Answer delete(@PathVariable long id) {
    return Page.of("people/group_delete.jte", "Delete group", group(id));
  }

  @PostMapping("{id}/delete/")
  Answer delete(Viewer viewer, @PathVariable long id) {
    Group group = group(id);
    people.deleteGroup(viewer, group);
    return SeeOther.to(LIST).telling(Flash.Kind.SUCCESS, "Group " + group.name() + " is gone.");
  }

  private Group group(long id) {
    return people.groups().stream()
        .filter(group -> group.id() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("There is no such group."));
  }

  private Page page(String name, String problem) {
    FieldView field =
        FieldView.of("name", "Name", Widget.TEXT)
            .withValue(name)
            .withProblem(problem.isEmpty() ? null : problem)
            .mustBeFilled();
    return Page.of("people/groups.jte", "Groups", new GroupsPage(people.groups(), List.of(field)));
  }
}
