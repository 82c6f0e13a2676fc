package org.tom4j.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.astro.SkyPosition;
import org.tom4j.catalogue.Catalogued;
import org.tom4j.catalogue.CataloguedAnswer;

/** An alert as the API tells of it. */
@Says("An alert: the values that all brokers share, and where they come from.")
record AlertAnswer(
    @Says("This TOM's number.") long id,
    String broker,
    @Says("The broker's id, always text.") String alertId,
    @Nullable String name,
    @Says("When it was observed, UTC.") @Nullable Instant timestamp,
    @Says("Degrees, ICRS.") @Nullable Double ra,
    @Says("Degrees, ICRS.") @Nullable Double dec,
    @Says("Arcsec, one sigma; null: not stated.") @Nullable Double positionError,
    @Says("Whether it moves through the solar system: its position is where it was then.")
        boolean solarSystem,
    @Nullable Double mag,
    @Says("One sigma.") @Nullable Double magError,
    @Says("difference, negative_difference, total, limit or unknown.") @Nullable String magKind,
    @Says("ab, vega, instrumental or unknown.") @Nullable String magSystem,
    @Nullable String band,
    @Nullable Double score,
    @Nullable String scoreName,
    @Says("The broker's page about it, if it can be followed safely.") @Nullable String url,
    List<String> aliases,
    Map<String, String> extras,
    @Says("The group whose members alone may see it by its survey's rules; null: none.")
        @Nullable String restrictedTo,
    @Says(KIND) String kind,
    @Says(REALITY) String reality,
    @Says("What catalogues have within 3″ of it, the nearest first; nothing of what moves.")
        List<CataloguedAnswer> catalogued,
    @Says("When the broker sent it.") Instant retrieved,
    Instant stored,
    Packet packet) {

  static final String KIND =
      "What it does to what was told before: news, update, retraction (its event is taken back) or"
          + " withdrawal (this one detection or message is).";
  static final String REALITY =
      "What it is of: observed, archival, predicted, utility (of an instrument), test, mock or"
          + " injected.";

  /** Its packet. */
  record Packet(
      @Says("Where its bytes are.") String url,
      String mediaType,
      long size,
      @Says("false: the module's own object, written as JSON.") boolean received,
      String moduleVersion) {}

  static AlertAnswer of(StoredAlert alert, List<Catalogued> catalogued, String packetUrl) {
    SkyPosition position = alert.position();
    StoredAlert.RawPacket raw = alert.raw();
    return new AlertAnswer(
        alert.id(),
        alert.broker(),
        alert.alertId(),
        alert.name(),
        alert.observed(),
        position == null ? null : position.raDegrees(),
        position == null ? null : position.decDegrees(),
        alert.positionError(),
        alert.solarSystem(),
        alert.mag(),
        alert.magError(),
        lower(alert.magKind()),
        lower(alert.magSystem()),
        alert.band(),
        alert.score(),
        alert.scoreName(),
        AlertText.link(alert.url()),
        alert.aliases(),
        alert.extras(),
        alert.restrictedTo(),
        word(alert.standing().kind()),
        word(alert.standing().reality()),
        catalogued.stream().map(CataloguedAnswer::of).toList(),
        alert.retrieved(),
        alert.stored(),
        new Packet(
            packetUrl, raw.mediaType(), raw.bytes().length, raw.received(), raw.moduleVersion()));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable String lower(@Nullable String word) {
    return word == null ? null : word.toLowerCase(Locale.ROOT);
  }
}
