package org.tom4j.people;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The sessions that persons are signed in by. */
final class OpenSessions {
  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * Signs a person out everywhere: whoever knew the old password must not stay in.
   *
   * @param but the session that goes on, or null
   */
  void end(long person, @Nullable String but) {
    for (String id : sessions.findByPrincipalName(Long.toString(person)).keySet()) {
      if (!id.equals(but)) {
        sessions.deleteById(id);
      }
    }
  }
}
