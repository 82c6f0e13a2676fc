package org.tom4j.people;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

/** Changing one's own password, and an admin another's. */
@Controller
final class PasswordPages {
  private final People people;
  private final OpenSessions sessions;

  PasswordPages(People people, OpenSessions sessions) {
    this.people = people;
    this.sessions = sessions;
  }

  @GetMapping("/accounts/password/")
  Answer own(Viewer viewer) {
    return page(self(viewer), true, null, null, null);
  }

  @PostMapping("/accounts/password/")
  Answer change(
      Viewer viewer,
      HttpSession session,
      @RequestParam(name = "old_password", defaultValue = "") String old,
      @RequestParam(name = "new_password", defaultValue = "") String fresh,
      @RequestParam(name = "new_password_again", defaultValue = "") String again) {
    Person self = self(viewer);
    boolean known = self.passwordHash() == null || people.isPassword(Optional.of(self), old);
    @Nullable String oldProblem = known ? null : "This is not your password.";
    @Nullable String freshProblem = Passwords.problem(fresh).orElse(null);
    @Nullable String againProblem = again.equals(fresh) ? null : "The two are not the same.";
    if (oldProblem != null || freshProblem != null || againProblem != null) {
      return page(self, true, oldProblem, freshProblem, againProblem);
    }
    people.setPassword(viewer, self.id(), fresh);
    sessions.end(self.id(), session.getId());
    return SeeOther.to("/").telling(Flash.Kind.SUCCESS, "Your password is changed.");
  }

  @GetMapping("/accounts/people/{id}/password/")
  @Audience(Audience.Kind.ADMINS)
  Answer anothers(@PathVariable long id) {
    return page(person(id), false, null, null, null);
  }

  @PostMapping("/accounts/people/{id}/password/")
  @Audience(Audience.Kind.ADMINS)
  Answer changeAnothers(
      Viewer viewer,
      HttpSession session,
      @PathVariable long id,
      @RequestParam(name = "new_password", defaultValue = "") String fresh,
      @RequestParam(name = "new_password_again", defaultValue = "") String again,
      @RequestParam(name = "drop_key", defaultValue = "false") boolean dropKey) {
    Person person = person(id);
    @Nullable String freshProblem = Passwords.problem(fresh).orElse(null);
    @Nullable String againProblem = again.equals(fresh) ? null : "The two are not the same.";
    if (freshProblem != null || againProblem != null) {
      return page(person, false, null, freshProblem, againProblem);
    }
    people.setPassword(viewer, id, fresh);
    sessions.end(id, viewer.is(id) ? session.getId() : null);
    boolean dropped = dropKey && people.dropToken(viewer, id);
    return SeeOther.to("/accounts/people/")
        .telling(
            Flash.Kind.SUCCESS,
            "The password of "
                + person.name()
                + " is changed, and whoever was signed in by the old one is out."
                + (dropped ? " The API key is removed." : ""));
  }

  private Person self(Viewer viewer) {
    return person(viewer.personId() == null ? 0 : viewer.personId());
  }

  private Person person(long id) {
    return people.find(id).orElseThrow(() -> new Refusal.NotFound("There is no such person."));
  }

  private static Page page(
      Person person,
      boolean own,
      @Nullable String oldProblem,
      @Nullable String freshProblem,
      @Nullable String againProblem) {
    List<FieldView> fields = new ArrayList<>();
    if (own && person.passwordHash() != null) {
      fields.add(password("old_password", "Password until now", "current-password", oldProblem));
    }
    fields.add(
        password("new_password", "New password", "new-password", freshProblem)
            .withHelp("At least " + Passwords.SHORTEST + " characters."));
    fields.add(password("new_password_again", "Once more", "new-password", againProblem));
    if (!own) {
      fields.add(
          FieldView.of("drop_key", "Remove the API key, too", Widget.CHECKBOX)
              .withHelp("A password that somebody else knew may have been used to make one."));
    }
    String path = own ? "/accounts/password/" : "/accounts/people/" + person.id() + "/password/";
    String heading = own ? "Change password" : "Password of " + person.name();
    String back = own ? "/" : "/accounts/people/";
    return Page.of(
        "people/form.jte",
        heading,
        new FormPage(heading, "", path, "Change password", back, fields, ""));
  }

  private static FieldView password(
      String name, String label, String autocomplete, @Nullable String problem) {
    return FieldView.of(name, label, Widget.PASSWORD)
        .withAutocomplete(autocomplete)
        .withProblem(problem)
        .mustBeFilled();
  }
}
