package org.tom4j.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are not written for every look at a page: on SQLite each such write waits for the
 * one writer. The time of the last request is kept to the minute.
 */
final class CalmSessions<S extends Session> implements SessionRepository<CalmSessions.Calm<S>> {
  private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

  private final SessionRepository<S> kept;

  CalmSessions(SessionRepository<S> kept) {
    this.kept = kept;
  }

  @Override
  public Calm<S> createSession() {
    Calm<S> fresh = new Calm<>(kept.createSession());
    fresh.changed = true;
    return fresh;
  }

  @Override
  public void save(Calm<S> session) {
    if (session.changed) {
      kept.save(session.session);
      session.changed = false;
    }
  }

  @Override
  public @Nullable Calm<S> findById(String id) {
    @Nullable S found = kept.findById(id);
    return found == null ? null : new Calm<>(found);
  }

  @Override
  public void deleteById(String id) {
    kept.deleteById(id);
  }

  /** A session that knows whether it has to be written. */
  static final class Calm<S extends Session> implements Session {
    private final S session;
    private boolean changed;

    Calm(S session) {
      this.session = session;
    }

    @Override
    public String getId() {
      return session.getId();
    }

    @Override
    public String changeSessionId() {
      changed = true;
      return session.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own shape
    public <T> @Nullable T getAttribute(String name) {
      return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      changed = true;
      session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      changed = true;
      session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
      if (Duration.between(session.getLastAccessedTime(), time).compareTo(EXACT_ENOUGH) >= 0) {
        changed = true;
        session.setLastAccessedTime(time);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      changed = true;
      session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return session.isExpired();
    }
  }
}
