package org.tom4j.brokers.hermes;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.Rows;

/** The service, asked with the token if there is one. */
record HermesService(HermesRequest request, BrokerHttp http, boolean hasToken) {
  static final URI PAGES = URI.create("https://hermes.lco.global/");
  private static final String TOKEN = "brokers.Hermes.token";

  static HermesService of(BrokerContext context) {
    HermesSettings settings = context.settings(HermesSettings.class);
    URI address = settings.address();
    String token = settings.token();
    return new HermesService(
        new HermesRequest(address == null ? HermesRequest.HERMES : address),
        token == null
            ? context.http()
            : context.http().withHeader("Authorization", "Token " + token),
        token != null);
  }

  Stream<HermesAlert> among(HermesQuery query) {
    // Should a mark come back, so would all pages since, without an end.
    Set<String> marks = new HashSet<>();
    Stream<HermesRow> rows =
        http.pages(
                request.messages(query, null),
                HermesPage.class,
                page -> {
                  String mark = page.mark();
                  return mark != null && marks.add(mark) ? request.messages(query, mark) : null;
                })
            .flatMap(page -> page.messages().good().stream())
            .filter(row -> row.uuid() != null);
    return Rows.once(rows, row -> Objects.requireNonNull(row.uuid()))
        .filter(query::matches)
        .flatMap(row -> ifFound(Objects.requireNonNull(row.uuid()), row));
  }

  /** Asks whose the token is; what the service says of him is not told on. */
  String test() {
    demandToken();
    http.get(request.profile(), JsonValue.class);
    return "Hermes answers, and takes the token.";
  }

  private void demandToken() {
    if (!hasToken) {
      throw new NotConfigured(
          TOKEN
              + " is not set. Hermes finds messages by their targets for accounts"
              + " alone, which are free: sign in at "
              + PAGES
              + " and take the API token from your profile there. By topic, text and time it can"
              + " be asked without.",
          TOKEN,
          null);
    }
  }

  Stream<HermesAlert> about(HermesQuery.About about, BrokerContext context) {
    demandToken();
    Stream<String> told =
        http.pages(
                page -> request.targets(about, page), HermesTargets.class, HermesTargets::hasNext)
            .flatMap(page -> page.results().good().stream())
            .flatMap(row -> row.told().stream())
            .map(message -> HermesRow.uuid(message.uuid()))
            .filter(Objects::nonNull);
    Stream<HermesAlert> alerts =
        Rows.once(told, uuid -> uuid)
            .flatMap(uuid -> ifFound(uuid, null))
            .filter(alert -> isOf(alert, about));
    Cone cone = about.position();
    return cone == null ? alerts : Rows.inside(cone, alerts, HermesMapping::position, context);
  }

  /** The message's other targets are left out. */
  private static boolean isOf(HermesAlert alert, HermesQuery.About about) {
    String wanted = about.name();
    return (wanted == null || wanted.strip().equalsIgnoreCase(alert.name()))
        && (about.position() == null || HermesMapping.position(alert) != null);
  }

  /** Nothing if the message is gone since it was listed. */
  private Stream<HermesAlert> ifFound(String uuid, @Nullable HermesRow told) {
    return Rows.ifFound(() -> whole(uuid, told).stream());
  }

  /**
   * @param told the message out of a list; should its content be there already, nothing is asked
   */
  List<HermesAlert> whole(String uuid, @Nullable HermesRow told) {
    HermesRow whole =
        told != null && told.message() instanceof JsonObject
            ? told
            : http.get(request.message(uuid), HermesRow.class);
    return new HermesMessage(uuid, told == null ? whole : told, whole).alerts();
  }
}
