package org.tom4j.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;

/** Asks until there is an answer worth reading: follows redirects, waits and asks again. */
final class Requests {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_TRIES = 3;
  private static final int UNKNOWN = 401;
  private static final int WORDS_READ = 4096;

  /** A conversation of who one is has two turns, and is begun anew once. */
  private static final int MOST_ANSWERS = 3;

  /** Before the second try; doubled before the third. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final Fetch fetch;

  Requests(Fetch fetch) {
    this.fetch = fetch;
  }

  /** An answer of status 2xx, not yet read. */
  Answer ask(Question question) {
    Question at = question;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Reply reply = askHere(at);
      if (!Question.isRedirect(reply.status())) {
        return kept(question, reply.status(), reply.answer(at));
      }
      at = follow(at, reply);
    }
    throw new BrokerException.Malformed(
        Addresses.who(question.uri()) + " sends in circles: more than 5 redirects.",
        Secrets.blank(question.uri()));
  }

  /** The same answer, read whole and kept if that is wanted. */
  private Answer kept(Question question, int status, Answer answer) {
    if (fetch.keeper == null) {
      return answer;
    }
    try {
      byte[] body = answer.body().readAllBytes();
      keep(question, status, answer, body);
      return answer.withBody(new ByteArrayInputStream(body));
    } catch (IOException lost) {
      throw Failures.sorted(lost, answer);
    }
  }

  private void keep(Question question, int status, Answer answer, byte[] body) {
    AnswerKeeper keeper = fetch.keeper;
    if (keeper != null) {
      ContentType type = answer.type();
      keeper.keep(
          Secrets.blank(question.uri()),
          status,
          type == null ? "" : type.getMimeType(),
          question.secrets().discretion().blank(body));
    }
  }

  private static Question follow(Question at, Reply reply) {
    reply.exchange.close();
    Header location = reply.response.getFirstHeader("Location");
    try {
      if (location == null) {
        throw new URISyntaxException("", "no address is given");
      }
      return at.redirected(reply.status(), location.getValue());
    } catch (URISyntaxException nowhere) {
      throw new BrokerException.Malformed(
          Addresses.who(at.uri()) + " sends elsewhere, but " + nowhere.getReason() + ".",
          Secrets.blank(at.uri()));
    }
  }

  /** A success or a redirect. */
  private Reply askHere(Question first) {
    Question question = first;
    int answers = 0;
    for (int tries = 1; ; tries++) {
      fetch.pauseForHost(question.uri());
      Exchange exchange =
          new Exchange(question.request(fetch.settings.userAgent(), fetch.route), fetch);
      try {
        Reply reply = send(question, exchange);
        if (reply.status() < 400) {
          return reply;
        }
        Question told = answers++ < MOST_ANSWERS ? told(question, reply) : null;
        if (told != null) {
          exchange.close();
          question = told;
          tries--;
          continue;
        }
        Duration pause = pauseBefore(question, reply, tries);
        if (pause == null) {
          throw Statuses.sorted(
              reply.status(),
              words(question, reply),
              retryAfter(reply),
              fetch.clock.instant(),
              question.uri());
        }
        exchange.close();
        fetch.pause(pause, question.uri());
      } catch (IOException lost) {
        boolean again = question.isGet() && wasLost(lost) && exchange.why() == null;
        RuntimeException sorted =
            Failures.sorted(lost, question.uri(), exchange, question.patience());
        exchange.close();
        if (!again || tries == MOST_TRIES) {
          throw sorted;
        }
        fetch.pause(FIRST_PAUSE.multipliedBy(tries), question.uri());
      } catch (RuntimeException problem) {
        exchange.close();
        throw problem;
      }
    }
  }

  /** The question for a service that asks who one is; null if it does not, or is told nothing. */
  private static @Nullable Question told(Question question, Reply reply) {
    if (reply.status() != UNKNOWN) {
      return null;
    }
    String asks =
        Arrays.stream(reply.response.getHeaders("WWW-Authenticate"))
            .map(Header::getValue)
            .collect(Collectors.joining(", "));
    return question.told(asks);
  }

  private Reply send(Question question, Exchange exchange) throws IOException {
    exchange.startWaiting(question.patience().forHeaders());
    long asked = System.nanoTime();
    try {
      ClassicHttpResponse response = fetch.send(exchange.request, question.patience());
      exchange.answered(response);
      Reply reply = new Reply(response, exchange, question.patience());
      fetch.seen.answered(
          Duration.ofNanos(System.nanoTime() - asked), RateLeft.of(name -> header(reply, name)));
      return reply;
    } finally {
      exchange.stopWaiting();
    }
  }

  private static boolean wasLost(IOException problem) {
    return problem instanceof NoHttpResponseException
        || problem instanceof ConnectionClosedException
        || (problem instanceof SocketException && !(problem instanceof ConnectException));
  }

  /** How long to wait before the next try, or null if there should be none. */
  private @Nullable Duration pauseBefore(Question question, Reply reply, int tries) {
    Duration asked = retryAfter(reply);
    boolean busy = reply.status() == 429 || (reply.status() == 503 && asked != null);
    if (busy) {
      Duration wait = asked != null ? asked : FIRST_PAUSE.multipliedBy(2L * tries);
      boolean soon = wait.compareTo(fetch.settings.longestRetryWait()) <= 0;
      return tries < MOST_TRIES && soon ? wait : null;
    }
    boolean passing = reply.status() >= 502 && reply.status() <= 504;
    return passing && question.isGet() && tries == 1 ? FIRST_PAUSE : null;
  }

  private @Nullable Duration retryAfter(Reply reply) {
    return RetryAfter.of(name -> header(reply, name), fetch.clock.instant());
  }

  private static @Nullable String header(Reply reply, String name) {
    Header header = reply.response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private String words(Question question, Reply reply) {
    try {
      Answer answer = reply.answer(question);
      byte[] body = answer.body().readNBytes(WORDS_READ);
      keep(question, reply.status(), answer, body);
      return Words.of(body, answer.charset(), answer.secrets());
    } catch (IOException | BrokerException noMore) {
      return ""; // the status alone must do
    }
  }

  /** What came back, its body not yet read. */
  private record Reply(ClassicHttpResponse response, Exchange exchange, Patience patience) {

    int status() {
      return response.getCode();
    }

    Answer answer(Question question) {
      URI uri = question.uri();
      try {
        HttpEntity entity = response.getEntity();
        ContentType type =
            entity == null ? null : ContentType.parseLenient(entity.getContentType());
        InputStream body = body(entity, question.limit());
        return new Answer(uri, type, body, exchange, patience, question.secrets());
      } catch (IOException garbled) {
        RuntimeException sorted = Failures.sorted(garbled, uri, exchange, patience);
        exchange.close();
        throw sorted;
      }
    }

    private InputStream body(@Nullable HttpEntity entity, long limit) throws IOException {
      if (entity == null) {
        return InputStream.nullInputStream();
      }
      InputStream wire = new WireInput(entity.getContent(), exchange, patience);
      String encoding = entity.getContentEncoding();
      InputStream plain =
          switch (encoding == null ? "" : encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, 1 << 13);
            default -> throw new ZipException("encoding " + encoding);
          };
      return new BoundedInput(plain, limit);
    }
  }
}
