package org.tom4j.brokers.babamul;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.Malformed;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;

/**
 * BOOM of one survey, asked with an account's name and password. These give a token, which is kept
 * as long as this is: for one run. Not for several threads.
 */
final class BoomService {
  private static final URI API = URI.create("https://api.kaboom.caltech.edu");
  private static final int UNAUTHORIZED = 401;

  private final BoomFilter filter;
  private final URI base;
  private final Map<String, String> account;
  private final BrokerHttp http;
  private @Nullable BrokerHttp signedIn;

  private BoomService(
      BabamulSurvey survey, URI base, Map<String, String> account, BrokerHttp http) {
    this.filter = new BoomFilter(survey);
    this.base = base;
    this.account = account;
    this.http = http;
  }

  /** What BOOM answers of an account. */
  public record Token(@Nullable String accessToken) {}

  /**
   * @throws NotConfigured if there is no name or no password
   */
  static BoomService of(BabamulSurvey survey, BrokerContext context) {
    BoomSettings settings = context.settings(BoomSettings.class);
    String name = settings.username();
    String password = settings.password();
    if (name == null || password == null) {
      String key = "brokers.BOOM " + survey + (name == null ? ".username" : ".password");
      throw new NotConfigured(
          key
              + " is not set. BOOM answers accounts of its collaborations alone. Without one take"
              + " Babamul "
              + survey
              + ", which tells everybody the public alerts.",
          key,
          null);
    }
    URI address = settings.address();
    return new BoomService(
        survey,
        address == null ? API : address,
        Map.of("username", name, "password", password),
        context.http());
  }

  /** Signs in, and tells so in words. */
  String test() {
    signIn();
    return "BOOM answers, and takes the password of " + account.get("username") + ".";
  }

  BoomFilter filter() {
    return filter;
  }

  /** All pages of an answer, each asked for when the one before has been read. */
  <P, A> Stream<A> alerts(BoomQuery query, Class<P> page, Function<P, Elements<A>> rows) {
    String path = query.position() == null ? "queries/find" : "queries/cone_search";
    AtomicBoolean more = new AtomicBoolean(true);
    return IntStream.iterate(0, _ -> more.get(), number -> number + 1)
        .mapToObj(number -> rows.apply(ask(path, filter.page(query, number), page)))
        .flatMap(read -> {
          more.set(read.isFull(query.alertsAPage()));
          return read.good().stream();
        });
  }

  /** What answers a question about one thing. */
  <P> P find(JsonValue question, Class<P> page) {
    return ask("queries/find", question, page);
  }

  /** A token may have run out since: then it is taken anew, once. */
  private <P> P ask(String path, JsonValue question, Class<P> type) {
    URI address = Address.below(base, path).uri();
    BrokerHttp known = signedIn;
    if (known != null) {
      try {
        return known.postJson(address, question, type);
      } catch (Refused refused) {
        if (refused.status() != UNAUTHORIZED) {
          throw refused;
        }
      }
    }
    return signIn().postJson(address, question, type);
  }

  private BrokerHttp signIn() {
    URI address = Address.below(base, "auth").uri();
    String token = http.postForm(address, account, Token.class).accessToken();
    if (token == null || token.isBlank()) {
      throw new Malformed("BOOM took the password, but gave no token.", address, null);
    }
    BrokerHttp known = http.withHeader("Authorization", "Bearer " + token.strip());
    signedIn = known;
    return known;
  }
}
