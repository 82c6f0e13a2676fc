package org.tom4j.brokers.hermes;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Rows;
import org.tom4j.brokers.scimma.Archive;
import org.tom4j.brokers.scimma.ArchiveMessage;

/** The service, asked with the token if there is one. */
record HermesService(HermesRequest request, Archive archive, boolean hasToken) {
  static final URI PAGES = URI.create("https://hermes.lco.global/");
  private static final String TOKEN = "brokers.Hermes.token";

  static HermesService of(BrokerContext context) {
    HermesSettings settings = context.settings(HermesSettings.class);
    URI address = settings.address();
    String token = settings.token();
    URI base = address == null ? Archive.HERMES : address;
    BrokerHttp http = context.http();
    return new HermesService(
        new HermesRequest(base),
        new Archive(
            base, token == null ? http : http.withHeader("Authorization", "Token " + token)),
        token != null);
  }

  Stream<HermesAlert> among(HermesQuery query) {
    return archive
        .listed(query.archived())
        .flatMap(row -> ifFound(Objects.requireNonNull(row.uuid()), row));
  }

  /** Asks whose the token is; what the service says of him is not told on. */
  String test() {
    demandToken();
    archive.http().get(request.profile(), JsonValue.class);
    return "Hermes answers, and takes the token.";
  }

  /** Events, for accounts alone. */
  HermesEvents events(BrokerContext context) {
    demandToken();
    return new HermesEvents(request, archive, context);
  }

  private void demandToken() {
    if (!hasToken) {
      throw new NotConfigured(
          TOKEN
              + " is not set. Hermes finds messages by their targets, and events, for accounts"
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
        archive
            .http()
            .pages(
                page -> request.targets(about, page), HermesTargets.class, HermesTargets::hasNext)
            .flatMap(page -> page.results().good().stream())
            .flatMap(row -> row.told().stream())
            .map(message -> ArchiveMessage.uuid(message.uuid()))
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
  private Stream<HermesAlert> ifFound(String uuid, @Nullable ArchiveMessage told) {
    return Rows.ifFound(() -> whole(uuid, told).stream());
  }

  /**
   * @param told the message out of a list; should its content be there already, nothing is asked
   */
  List<HermesAlert> whole(String uuid, @Nullable ArchiveMessage told) {
    ArchiveMessage whole = told == null ? archive.message(uuid) : archive.whole(uuid, told);
    return new HermesMessage(uuid, told == null ? whole : told, whole).alerts();
  }
}
