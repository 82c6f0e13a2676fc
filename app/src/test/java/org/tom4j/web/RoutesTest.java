package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Walks every address that any page has, as each kind of person, with an id that nothing has. */
@OnBothDatabases
final class RoutesTest {
  private static final String NOBODYS_ID = "987654321";

  private final TomServer tom;

  RoutesTest(TomServer tom) {
    this.tom = tom;
  }

  private record Route(String method, String path, Audience.Kind audience, boolean api) {}

  @Test
  void letEachPageBeCalledByItsAudienceAlone() {
    List<Route> routes = routes();
    assertThat(routes).hasSizeGreaterThan(20);
    Set<String> wrong = new TreeSet<>();
    Browser nobody = tom.browser();
    Browser member = tom.signedIn("walker");
    Browser admin = tom.admin();
    for (Route route : routes) {
      check(route, "anonymous", call(nobody, route), wrong);
      check(route, "member", call(member, route), wrong);
      check(route, "admin", call(admin, route), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void answerWordsToParametersThatMakeNoSense() {
    Browser admin = tom.admin();
    Set<String> broken = new TreeSet<>();
    for (Route route : routes()) {
      if (route.method().equals("GET")) {
        String query =
            "?page=-1&sort=x%00&q=%27%22%3Cscript%3E&id=abc&broker=%F0%9F%98%80&next=//a";
        Reply reply = admin.get(route.path() + query);
        if (reply.status() >= 500 || reply.text().contains("<script>alert")) {
          broken.add(route + " " + reply.status());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static Reply call(Browser browser, Route route) {
    return switch (route.method()) {
      case "GET" -> browser.get(route.path());
      case "POST" ->
          route.api() ? browser.sendJson("POST", route.path(), "{}") : browser.post(route.path());
      default -> browser.sendJson(route.method(), route.path(), "{}");
    };
  }

  private static void check(Route route, String who, Reply reply, Set<String> wrong) {
    int status = reply.status();
    boolean asked = status == 303 && reply.location().startsWith("/accounts/login/?next=");
    boolean refused = route.api() ? status == 401 : asked;
    boolean right =
        switch (who) {
          case "anonymous" ->
              switch (route.audience()) {
                case EVERYONE, READERS -> status < 500;
                case PERSONS, ADMINS -> refused;
              };
          case "member" ->
              route.audience() == Audience.Kind.ADMINS ? status == 403 : status < 500 && !refused;
          default -> status < 500 && status != 403 && !refused;
        };
    if (!right) {
      wrong.add(route + " as " + who + ": " + status + " " + reply.location());
    }
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    tom.part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          for (String pattern : mapping.getPatternValues()) {
            for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
              routes.add(route(verb.name(), pattern, method));
            }
          }
        });
    routes.removeIf(route -> !Set.of("GET", "POST", "PUT", "DELETE").contains(route.method()));
    // To sign out in the middle of the walk would end it.
    routes.removeIf(route -> route.path().equals("/accounts/logout/"));
    return routes;
  }

  private static Route route(String verb, String pattern, HandlerMethod method) {
    String path = pattern.replaceAll("\\{[^}]*}", NOBODYS_ID);
    return new Route(verb, path, AudienceCheck.audience(method), path.startsWith("/api/"));
  }
}
