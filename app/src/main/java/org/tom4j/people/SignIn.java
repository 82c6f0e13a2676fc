package org.tom4j.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.tom4j.access.Viewer;

/** Lets persons in and out: by password, by one-time link. */
final class SignIn {
  /** What became of a try. */
  sealed interface Outcome {
    record Welcome(Person person) implements Outcome {}

    record WrongPassword() implements Outcome {}

    record Wait(Duration time) implements Outcome {}
  }

  private final People people;
  private final SignInLimits limits;
  private final SessionAuthenticationStrategy freshSession;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  SignIn(People people, SignInLimits limits, CsrfTokenRepository tokens) {
    this.people = people;
    this.limits = limits;
    // Who knew the session or the form's token before must know neither after.
    this.freshSession =
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(tokens)));
  }

  Outcome byPassword(
      String name, String password, HttpServletRequest request, HttpServletResponse response) {
    String address = request.getRemoteAddr();
    Optional<Duration> wait = limits.take(name, address);
    if (wait.isPresent()) {
      return new Outcome.Wait(wait.get());
    }
    Optional<Person> person = people.find(name).filter(Person::active);
    if (!people.isPassword(person, password)) {
      return limits
          .wait(name, address)
          .<Outcome>map(Outcome.Wait::new)
          .orElseGet(Outcome.WrongPassword::new);
    }
    limits.succeeded(name, address);
    enter(person.orElseThrow(), "password", request, response);
    return new Outcome.Welcome(person.orElseThrow());
  }

  Optional<Person> byLink(String key, HttpServletRequest request, HttpServletResponse response) {
    Optional<Person> person = people.takeLink(key);
    person.ifPresent(known -> enter(known, "one-time link", request, response));
    return person;
  }

  private void enter(
      Person person, String how, HttpServletRequest request, HttpServletResponse response) {
    // The session keeps the id alone: rights are read anew with each request.
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            Long.toString(person.id()), null, List.of());
    freshSession.onAuthentication(signedIn, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    people.signedIn(person, how);
  }

  void leave(Viewer viewer, HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    @Nullable HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    people.signedOut(viewer);
  }
}
