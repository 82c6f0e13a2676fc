package org.tom4j.broker;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A broker could not be asked or understood, sorted by what to do about it. {@link BrokerHttp}
 * throws these, so most modules never do.
 */
public abstract sealed class BrokerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable URI uri;

  private BrokerException(String words, @Nullable URI uri, @Nullable Throwable cause) {
    super(words, cause);
    this.uri = uri;
  }

  /** The address asked, without secrets, or null if nothing was asked. */
  public @Nullable URI uri() {
    return uri;
  }

  /** The service is down, slow or unreachable: try again later. */
  public static final class Unavailable extends BrokerException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public Unavailable(String words, @Nullable URI uri) {
      this(words, uri, null);
    }

    public Unavailable(String words, @Nullable URI uri, @Nullable Throwable cause) {
      super(words, uri, cause);
      this.status = 0;
    }

    /** The service was reached and answered that it is in trouble. */
    public Unavailable(String words, @Nullable URI uri, int status) {
      super(words, uri, null);
      this.status = status;
    }

    /** The HTTP status, 500 and above; 0 if there was no answer. */
    public int status() {
      return status;
    }
  }

  /** The service asked to be asked less: try again after the time it named. */
  public static final class RateLimited extends BrokerException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public RateLimited(String words, @Nullable URI uri, @Nullable Duration retryAfter) {
      super(words, uri, null);
      this.retryAfter = retryAfter;
    }

    /** How long the service asked to wait, or null if it did not say. */
    public @Nullable Duration retryAfter() {
      return retryAfter;
    }
  }

  /** The service understood and said no: change the query. */
  public static final class Refused extends BrokerException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public Refused(String words, @Nullable URI uri, int status) {
      super(words, uri, null);
      this.status = status;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }
  }

  /** A setting is missing or forbids this: whoever owns the TOM must set it. */
  public static final class NotConfigured extends BrokerException {
    private static final long serialVersionUID = 1L;

    private final String setting;

    public NotConfigured(String words, String setting, @Nullable URI uri) {
      super(words, uri, null);
      this.setting = setting;
    }

    /** The setting's key in {@code tom.yaml}, for example {@code brokers.MARS.address}. */
    public String setting() {
      return setting;
    }
  }

  /** The answer is not what this module reads: the service has changed, or something is between. */
  public static final class Malformed extends BrokerException {
    private static final long serialVersionUID = 1L;

    public Malformed(String words, @Nullable URI uri) {
      super(words, uri, null);
    }

    public Malformed(String words, @Nullable URI uri, @Nullable Throwable cause) {
      super(words, uri, cause);
    }
  }
}
