package org.tom4j.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.xml.stream.XMLStreamException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.runtime.json.AnswerShapeException;
import org.tom4j.runtime.json.BindingException;
import org.tom4j.runtime.json.VoTableRows;
import org.xml.sax.SAXException;

/** Sorts what goes wrong by what to do about it, in words that name who, what and what to do. */
final class Failures {
  private static final String LATER = " Try again later.";
  private static final String CHANGED =
      " The service has changed, or something stands between; if it stays so, the module needs its"
          + " author.";

  private Failures() {}

  /** What went wrong while reading an answer. */
  static RuntimeException sorted(Exception problem, Answer answer) {
    if (problem instanceof AnswerShapeException shape) {
      String words = answer.secrets().blank(String.valueOf(shape.getMessage()));
      return malformed(Addresses.who(answer.uri()), words, Secrets.blank(answer.uri()), shape);
    }
    return sorted(problem, answer.uri(), answer.exchange(), answer.patience());
  }

  /** What went wrong while asking or reading; anything unknown is passed on as it is. */
  static RuntimeException sorted(
      Exception problem, URI asked, Exchange exchange, Patience patience) {
    URI uri = Secrets.blank(asked);
    String who = Addresses.who(asked);
    Exchange.End why = exchange.why();
    if (why != null && why != Exchange.End.DONE && !(problem instanceof BrokerException)) {
      return ended(why, who, uri, patience);
    }
    return switch (problem) {
      case BrokerException known -> known;
      case UncheckedIOException wrapped -> sorted(wrapped.getCause(), uri, who, patience);
      case IOException io -> sorted(io, uri, who, patience);
      case BindingException misfit -> malformed(who, words(misfit), uri, misfit);
      case VoTableRows.ErrorStatus error ->
          new BrokerException.Refused(
              who + " could not answer: " + error.getMessage() + " Change the query.", uri, 200);
      case XMLStreamException xml when xml.getNestedException() instanceof IOException io ->
          sorted(io, uri, who, patience);
      case XMLStreamException xml -> malformed(who, "is no XML: " + xml.getMessage(), uri, xml);
      case SAXException xml -> malformed(who, "is no XML: " + xml.getMessage(), uri, xml);
      case RuntimeException bug -> bug;
      default -> new IllegalStateException(problem);
    };
  }

  private static BrokerException ended(Exchange.End why, String who, URI uri, Patience patience) {
    return switch (why) {
      case DONE, CLOSED, INTERRUPTED -> stopped(uri);
      case SLOW ->
          new BrokerException.Unavailable(
              who
                  + (patience.unending()
                      ? " sent nothing for " + seconds(patience.silence()) + "."
                      : " answers too slowly: fewer than "
                          + patience.minBytesPerSecond()
                          + " bytes a second over "
                          + seconds(patience.speedWindow())
                          + ".")
                  + LATER,
              uri);
    };
  }

  static BrokerException stopped(URI uri) {
    return new BrokerException.Unavailable("The fetch was stopped while it was reading.", uri);
  }

  private static BrokerException sorted(
      @Nullable IOException problem, URI uri, String who, Patience patience) {
    return switch (problem) {
      case CheckedResolver.PrivateAddress address ->
          new BrokerException.NotConfigured(
              who
                  + " is not on the public internet ("
                  + address.getMessage()
                  + "), and such addresses are not asked. If it should be, name it in the module's"
                  + " settings or set http.allow-private.",
              "http.allow-private",
              uri);
      case UnknownHostException unknown ->
          unavailable(who + " cannot be found: its name has no address.", uri, unknown);
      case ConnectTimeoutException slow ->
          unavailable(
              who + " did not take the call within " + seconds(patience.connect()) + ".",
              uri,
              slow);
      case SocketTimeoutException silent ->
          unavailable(who + " sent nothing for " + seconds(patience.silence()) + ".", uri, silent);
      case ConnectException refused -> unavailable(who + " does not answer.", uri, refused);
      case SSLException tls ->
          unavailable(who + ": no secure connection (" + tls.getMessage() + ").", uri, tls);
      case BoundedInput.TooLong tooLong -> malformed(who, tooLong.getMessage(), uri, tooLong);
      case ConnectionClosedException cut -> malformed(who, "is cut short.", uri, cut);
      case EOFException cut -> malformed(who, "is cut short.", uri, cut);
      case MalformedChunkCodingException bad ->
          malformed(who, "is cut short or garbled: " + bad.getMessage(), uri, bad);
      case ZipException bad -> malformed(who, "cannot be decompressed.", uri, bad);
      case MessageConstraintException bad ->
          malformed(who, "is no HTTP: " + bad.getMessage(), uri, bad);
      case ClientProtocolException bad ->
          malformed(who, "is no HTTP: " + causeOf(bad).getMessage(), uri, bad);
      case null -> unavailable(who + ": the connection was lost.", uri, null);
      default ->
          unavailable(
              who + ": the connection was lost (" + problem.getMessage() + ").", uri, problem);
    };
  }

  private static Throwable causeOf(Throwable problem) {
    return problem.getCause() == null ? problem : problem.getCause();
  }

  private static BrokerException unavailable(String words, URI uri, @Nullable Throwable cause) {
    return new BrokerException.Unavailable(words + LATER, uri, cause);
  }

  static BrokerException malformed(
      String who, @Nullable String words, URI uri, @Nullable Throwable cause) {
    return new BrokerException.Malformed(
        who + ": the answer " + sentence(String.valueOf(words)) + CHANGED, uri, cause);
  }

  /** The same with a full stop, so that another sentence can follow. */
  static String sentence(String words) {
    return words.endsWith(".") || words.endsWith("…") || words.endsWith("!") ? words : words + ".";
  }

  static String words(BindingException misfit) {
    String member = misfit.member();
    return member == null
        ? String.valueOf(misfit.getMessage())
        : "does not fit: " + member + " = " + misfit.value() + " " + misfit.getMessage();
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
