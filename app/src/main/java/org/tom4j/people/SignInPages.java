package org.tom4j.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.Flash;
import org.tom4j.web.LocalPath;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Signing in and out. */
@Controller
@Audience(Audience.Kind.EVERYONE)
final class SignInPages {
  private final SignIn signIn;

  SignInPages(SignIn signIn) {
    this.signIn = signIn;
  }

  @GetMapping("/accounts/login/")
  Answer ask(Viewer viewer, @RequestParam(defaultValue = "/") String next) {
    String back = LocalPath.orElse(next, "/");
    return viewer.isAnonymous() ? page("", back, "") : SeeOther.to(back);
  }

  @PostMapping("/accounts/login/")
  Answer enter(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    String back = LocalPath.orElse(next, "/");
    return switch (signIn.byPassword(username.strip(), password, request, response)) {
      case SignIn.Outcome.Welcome welcome -> SeeOther.to(back);
      case SignIn.Outcome.WrongPassword wrong ->
          page(username, back, "Name and password do not belong together.");
      case SignIn.Outcome.Wait wait ->
          page(
              username,
              back,
              "Too many wrong passwords for this name. Try again in " + words(wait.time()) + ".");
    };
  }

  @PostMapping("/accounts/logout/")
  Answer leave(Viewer viewer, HttpServletRequest request) {
    signIn.leave(viewer, request);
    return SeeOther.to("/accounts/login/");
  }

  /** The link is opened by hand or from a console, so it signs in at once, as Jupyter's does. */
  @GetMapping("/accounts/link/{key}/")
  Answer byLink(
      @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
    if (isOnlyLooking(request)) {
      return page("", "/", "");
    }
    Optional<Person> person = signIn.byLink(key, request, response);
    if (person.isEmpty()) {
      throw new Refusal.NotFound(
          "This link has been used, is older than a day, or a newer one was made. On the TOM's"
              + " machine, 'tom user link NAME' makes a new one.");
    }
    String advice =
        person.get().passwordHash() == null
            ? " Choose a password under your name, to sign in without a link next time."
            : "";
    return SeeOther.to("/")
        .telling(Flash.Kind.SUCCESS, "You are signed in as " + person.get().name() + "." + advice);
  }

  /** Programs that fetch a link before a person opens it must not use it up. */
  private static boolean isOnlyLooking(HttpServletRequest request) {
    return !request.getMethod().equals("GET")
        || request.getHeader("Purpose") != null
        || request.getHeader("Sec-Purpose") != null;
  }

  private static Page page(String username, String next, String problem) {
    return Page.of("people/login.jte", "Sign in", new SignInPage(username, next, problem));
  }

  private static String words(Duration time) {
    long seconds = Math.max(1, time.plusMillis(999).toSeconds());
    return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " min";
  }
}
