package org.tom4j.actions;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.http.Courier;
import org.tom4j.targets.ListName;
import org.tom4j.targets.TargetLists;

/**
 * What is to be done, as somebody writes it: on the form, in JSON or as options.
 *
 * @param list the number of a list; "": none
 * @param webhook an address; "": none
 * @param secret a new one; "": it stays
 */
record ActionForm(boolean makeTargets, String list, String webhook, String secret) {
  static final String LIST = "list";
  static final String WEBHOOK = "webhook";
  static final String SECRET = "secret";
  private static final int SHORTEST = 16;
  private static final int LONGEST = 200;

  ActionForm {
    list = list.strip();
    webhook = webhook.strip();
    secret = secret.strip();
  }

  /** As it stands; a secret is not told. */
  static ActionForm of(QueryAction action) {
    return new ActionForm(
        action.makeTargets(),
        action.list() == null ? "" : action.list().toString(),
        Objects.requireNonNullElse(action.webhook(), ""),
        "");
  }

  static final ActionForm EMPTY = new ActionForm(false, "", "", "");

  /** What is meant, and can be done. */
  record Wanted(
      boolean makeTargets,
      @Nullable ListName list,
      @Nullable String webhook,
      @Nullable String secret) {}

  /**
   * What is meant.
   *
   * @param before what is done until now, or null
   * @param problems gets what is wrong, by field; empty is answered then
   */
  Optional<Wanted> wanted(
      Viewer viewer,
      @Nullable QueryAction before,
      TargetLists lists,
      Courier courier,
      Map<String, String> problems) {
    Map<String, String> wrong = new HashMap<>();
    ListName onto = list.isEmpty() ? null : list(viewer, lists, wrong);
    if (webhook.isEmpty()) {
      if (!secret.isEmpty()) {
        wrong.put(WEBHOOK, "Which address is to be told? The secret signs what it gets.");
      }
    } else {
      address(before, courier, wrong);
    }
    problems.putAll(wrong);
    return wrong.isEmpty()
        ? Optional.of(
            new Wanted(
                makeTargets,
                onto,
                webhook.isEmpty() ? null : webhook,
                secret.isEmpty() ? null : secret))
        : Optional.empty();
  }

  private @Nullable ListName list(Viewer viewer, TargetLists lists, Map<String, String> wrong) {
    ListName found =
        list.matches("[0-9]{1,18}") ? lists.find(viewer, Long.parseLong(list)).orElse(null) : null;
    if (found == null) {
      wrong.put(LIST, "There is no such list of targets that you may see.");
    } else if (!found.mayChange()) {
      wrong.put(LIST, "You may see the list “%s”, not put targets on it.".formatted(found.name()));
    }
    return found;
  }

  private void address(@Nullable QueryAction before, Courier courier, Map<String, String> wrong) {
    String problem = WebAddress.problem(webhook);
    if (problem == null) {
      problem = courier.refusal(java.net.URI.create(webhook));
    }
    if (problem != null) {
      wrong.put(WEBHOOK, problem);
      return;
    }
    String told = before == null ? null : before.webhook();
    if (!secret.isEmpty()) {
      if (secret.length() < SHORTEST || secret.length() > LONGEST) {
        wrong.put(SECRET, "A secret has %d to %d characters.".formatted(SHORTEST, LONGEST));
      } else if (secret.indexOf('\0') >= 0) {
        wrong.put(SECRET, "It has a character that cannot be kept (U+0000).");
      }
    } else if (told == null) {
      wrong.put(SECRET, "Give a secret that the receiver knows, too: deliveries are signed by it.");
    } else if (!WebAddress.origin(told).equals(WebAddress.origin(webhook))) {
      wrong.put(
          SECRET,
          "The address is another server's: give the secret again, or a new one. What is signed by"
              + " the one before is not for another.");
    }
  }
}
