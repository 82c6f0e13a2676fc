package org.tom4j.brokers.antares;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Rows;
import org.tom4j.survey.Ztf;

/** The pictures of a locus's newest alert, which lie at addresses that ANTARES names. */
final class AntaresPictures {
  private final AntaresRequest request;
  private final BrokerContext context;

  AntaresPictures(AntaresRequest request, BrokerContext context) {
    this.request = request;
    this.context = context;
  }

  /** What the service answers. */
  public record Thumbnails(Elements<Thumbnail> data) {}

  /** One picture. */
  public record Thumbnail(@Nullable JsonValue attributes) {}

  @Nullable Cutout of(AntaresLocus locus, Cutout.Kind kind) {
    return known(locus)
        .filter(picture -> kind.name().equalsIgnoreCase(picture.get("thumbnail_type").text()))
        .map(picture -> picture.get("src").text())
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(address ->
            Rows.ifFound(() -> Stream.of(context.http().getBytes(elsewhere(address)))).findFirst())
        .map(Cutout::of)
        .orElse(null);
  }

  /** Lists come with them; of a locus asked for by itself they are asked for. */
  private Stream<JsonValue> known(AntaresLocus locus) {
    JsonValue meta = locus.meta();
    if (meta != null && !meta.get("newest_thumbnails").elements().isEmpty()) {
      return meta.get("newest_thumbnails").elements().stream()
          .map(picture -> picture.get("data").get("attributes"));
    }
    String alert = Ztf.text(locus.seen().newestAlertId());
    return alert == null ? Stream.empty() : Rows.ifFound(() -> asked(alert));
  }

  private Stream<JsonValue> asked(String alert) {
    return context.http().get(request.thumbnails(alert), Thumbnails.class).data().good().stream()
        .map(Thumbnail::attributes)
        .filter(Objects::nonNull);
  }

  /** An address without a host would be one of the TOM's own pages. */
  private URI elsewhere(String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException noAddress) {
      throw new BrokerException.Malformed(
          "ANTARES says that a picture lies at '" + address + "', which is no address.",
          request.base(),
          noAddress);
    }
    throw new BrokerException.Malformed(
        "ANTARES says that a picture lies at '" + address + "', which names no host.",
        request.base());
  }
}
