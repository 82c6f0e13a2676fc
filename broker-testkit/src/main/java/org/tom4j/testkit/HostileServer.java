package org.tom4j.testkit;

import java.net.URI;
import java.util.List;
import org.tom4j.runtime.contract.AnswerServer;
import org.tom4j.runtime.contract.Behaviour;
import org.tom4j.runtime.contract.RecordedAnswer;
import org.tom4j.runtime.contract.SentRequest;

/**
 * A service that misbehaves, on a free port of this machine. Every request to any path of it is
 * treated alike. Listens until it is closed.
 */
public final class HostileServer implements AutoCloseable {
  private final AnswerServer server;

  private HostileServer(Behaviour behaviour) {
    this.server = new AnswerServer(_ -> behaviour);
  }

  /** Sends a blank fifty times a second, for ever: no read ever times out. */
  public static HostileServer dripping() {
    return new HostileServer(Behaviour.dripping());
  }

  /** Takes requests and says nothing. */
  public static HostileServer silent() {
    return new HostileServer(Behaviour.silent());
  }

  /** Breaks off in the middle of this text. */
  public static HostileServer breakingOff(String contentType, String text) {
    return new HostileServer(Behaviour.breakingOff(RecordedAnswer.of(contentType, text)));
  }

  /** Sends all of this text but its end, then nothing, and keeps the connection. */
  public static HostileServer holdingTheEnd(String contentType, String text) {
    return new HostileServer(Behaviour.holdingTheEnd(RecordedAnswer.of(contentType, text)));
  }

  /** Sends 10 GB of blanks. */
  public static HostileServer tenGigabytes() {
    return new HostileServer(Behaviour.tenGigabytes());
  }

  /** Sends 10 GB of blanks packed into 10 MB. */
  public static HostileServer gzipBomb() {
    return new HostileServer(Behaviour.gzipBomb());
  }

  /** Answers with a log-in page and status 200. */
  public static HostileServer html() {
    return new HostileServer(Behaviour.html());
  }

  /**
   * Says no.
   *
   * @param headers whole lines: {@code Retry-After: 60}
   */
  public static HostileServer status(int status, String... headers) {
    return new HostileServer(Behaviour.status(status, headers));
  }

  /** Sends elsewhere, for example to an address of the local network. */
  public static HostileServer redirecting(URI to) {
    return new HostileServer(Behaviour.redirecting(to));
  }

  /** Where it listens: {@code http://127.0.0.1:…/}. */
  public URI address() {
    return server.address();
  }

  /** The requests so far. */
  public List<SentRequest> sent() {
    return server.sent();
  }

  @Override
  public void close() {
    server.close();
  }
}
