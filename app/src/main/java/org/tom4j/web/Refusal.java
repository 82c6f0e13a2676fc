package org.tom4j.web;

/**
 * Ends a request with an error page (problem+json under {@code /api/}). Throw one from a page's
 * method; its words are shown to the person.
 */
public abstract sealed class Refusal extends RuntimeException {
  private Refusal(String words) {
    super(words);
  }

  public abstract int status();

  /** There is no such thing, or none that this viewer may know of: 404. */
  public static final class NotFound extends Refusal {
    public NotFound(String words) {
      super(words);
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** This viewer may not: 403, or the sign-in page if nobody is signed in (401 for the API). */
  public static final class Forbidden extends Refusal {
    public Forbidden(String words) {
      super(words);
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The request makes no sense, and no form can show why: 400. */
  public static final class BadRequest extends Refusal {
    public BadRequest(String words) {
      super(words);
    }

    @Override
    public int status() {
      return 400;
    }
  }

  /** Somebody else was faster: 409. */
  public static final class Conflict extends Refusal {
    public Conflict(String words) {
      super(words);
    }

    @Override
    public int status() {
      return 409;
    }
  }
}
