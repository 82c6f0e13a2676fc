package org.tom4j.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages for the next page, kept in the session until they are told. */
public final class Flashes {
  private static final String KEY = "flashes";

  private Flashes() {}

  /** Keeps messages for the next page; only this makes a session for somebody not signed in. */
  public static void add(HttpServletRequest request, List<Flash> flashes) {
    if (flashes.isEmpty()) {
      return;
    }
    HttpSession session = request.getSession();
    // As texts: a session's bytes outlive this program's classes.
    ArrayList<String> kept = new ArrayList<>(texts(session));
    flashes.forEach(flash -> kept.add(flash.kind() + " " + flash.words()));
    session.setAttribute(KEY, kept);
  }

  static List<Flash> take(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    List<String> kept = session == null ? List.of() : texts(session);
    if (session != null && !kept.isEmpty()) {
      session.removeAttribute(KEY);
    }
    return kept.stream().map(Flashes::parse).toList();
  }

  private static List<String> texts(HttpSession session) {
    return session.getAttribute(KEY) instanceof List<?> kept
        ? kept.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Flash parse(String text) {
    int blank = text.indexOf(' ');
    return new Flash(Flash.Kind.valueOf(text.substring(0, blank)), text.substring(blank + 1));
  }
}
