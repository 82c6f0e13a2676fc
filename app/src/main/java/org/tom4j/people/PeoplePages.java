package org.tom4j.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.form.Choice;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Who can sign in: for admins. */
@Controller
@Audience(Audience.Kind.ADMINS)
@RequestMapping("/accounts/people/")
final class PeoplePages {
  private static final String LIST = "/accounts/people/";

  private final People people;

  PeoplePages(People people) {
    this.people = people;
  }

  @GetMapping
  Answer list() {
    return Page.of("people/people.jte", "People", PeoplePage.of(people.all()));
  }

  @GetMapping("create/")
  Answer create() {
    return createPage("", false, "");
  }

  @PostMapping("create/")
  Answer create(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean admin) {
    try {
      Person made = people.add(viewer, name.strip(), admin);
      return SeeOther.to(LIST + made.id() + "/update/")
          .telling(Flash.Kind.SUCCESS, made.name() + " can sign in by a link or a password.");
    } catch (PeopleException e) {
      return createPage(name, admin, e.words());
    }
  }

  @GetMapping("{id}/update/")
  Answer update(@PathVariable long id) {
    Person person = person(id);
    return updatePage(person, person.admin(), person.active(), people.groupsOf(id), "");
  }

  @PostMapping("{id}/update/")
  Answer update(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "false") boolean admin,
      @RequestParam(defaultValue = "false") boolean active,
      @RequestParam(defaultValue = "") List<Long> groups) {
    Set<Long> known = people.groups().stream().map(Group::id).collect(Collectors.toSet());
    Set<Long> wanted = groups.stream().filter(known::contains).collect(Collectors.toSet());
    Person seen = person(id).asOf(version);
    try {
      people.update(viewer, seen, admin, active, wanted);
      return SeeOther.to(LIST).telling(Flash.Kind.SUCCESS, seen.name() + " is changed.");
    } catch (PeopleException e) {
      return updatePage(person(id), admin, active, wanted, e.words());
    }
  }

  @PostMapping("{id}/link/")
  Answer link(Viewer viewer, @PathVariable long id) {
    Person person = person(id);
    String words = "A link that signs " + person.name() + " in, once, within a day: ";
    return SeeOther.to(LIST + id + "/update/")
        .telling(Flash.Kind.SUCCESS, words + people.makeLink(viewer, id));
  }

  @PostMapping("{id}/token/")
  Answer token(Viewer viewer, @PathVariable long id) {
    Person person = person(id);
    String words = "The new key of " + person.name() + ", shown this once: ";
    return SeeOther.to(LIST + id + "/update/")
        .telling(Flash.Kind.SUCCESS, words + people.replaceToken(viewer, id));
  }

  private Person person(long id) {
    return people.find(id).orElseThrow(() -> new Refusal.NotFound("There is no such person."));
  }

  private static Page createPage(String name, boolean admin, String problem) {
    List<FieldView> fields =
        List.of(
            FieldView.of("name", "Name", Widget.TEXT)
                .withValue(name)
                .withProblem(problem.isEmpty() ? null : problem)
                .withAutocomplete("off")
                .mustBeFilled(),
            FieldView.of("admin", "Looks after this TOM", Widget.CHECKBOX)
                .withValue(String.valueOf(admin)));
    String path = LIST + "create/";
    return Page.of(
        "people/form.jte",
        "New person",
        new FormPage("New person", "", path, "Create", LIST, fields, ""));
  }

  private Page updatePage(
      Person person, boolean admin, boolean active, Set<Long> groups, String problem) {
    List<Choice> all =
        people.groups().stream()
            .map(group -> new Choice(String.valueOf(group.id()), group.name()))
            .toList();
    List<FieldView> fields =
        List.of(
            FieldView.of("active", "May sign in", Widget.CHECKBOX)
                .withValue(String.valueOf(active)),
            FieldView.of("admin", "Looks after this TOM", Widget.CHECKBOX)
                .withValue(String.valueOf(admin)),
            FieldView.of("groups", "Groups", Widget.CHOICES)
                .withChoices(all)
                .withValues(groups.stream().map(String::valueOf).toList()));
    return Page.of(
        "people/person.jte",
        person.name(),
        new PersonPage(person.id(), person.name(), person.version(), fields, problem));
  }
}
