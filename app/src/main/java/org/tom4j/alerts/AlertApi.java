package org.tom4j.alerts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.NextPart;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.api.Sent;
import org.tom4j.catalogue.Catalogues;
import org.tom4j.web.Refusal;
import org.tom4j.web.Site;

/** Alerts, for programs. */
@Controller
final class AlertApi {
  private final AlertFinder alerts;
  private final AlertListFinder lists;
  private final RelatedAlerts related;
  private final Catalogues catalogues;

  AlertApi(
      AlertFinder alerts, AlertListFinder lists, RelatedAlerts related, Catalogues catalogues) {
    this.alerts = alerts;
    this.lists = lists;
    this.related = related;
    this.catalogues = catalogues;
  }

  @ApiGet(
      value = "/api/alerts/",
      says = "Alerts of all runs that you may see, the last to be stored first.")
  ApiAnswer<Paged<AlertLineAnswer>> list(
      Viewer viewer,
      Site site,
      @RequestParam(required = false) @Says("Of this broker.") @Nullable String broker,
      @RequestParam(required = false) @Says("Part of the name, any case.") @Nullable String q,
      @RequestParam(name = "mag_min", required = false) @Says("Brightest wanted.")
          @Nullable String magMin,
      @RequestParam(name = "mag_max", required = false) @Says("Faintest wanted.")
          @Nullable String magMax,
      @RequestParam(required = false) @Says("Stored before this number.") @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    int size = Sent.limit(limit);
    var wanted =
        new AlertListFinder.Wanted(
            Sent.text("broker", broker),
            Sent.namePart("q", q),
            Sent.number("mag_min", magMin),
            Sent.number("mag_max", magMax),
            Sent.wholeOrNull("after", after));
    var next =
        new NextPart("/api/alerts/")
            .with("broker", broker)
            .with("q", q)
            .with("mag_min", magMin)
            .with("mag_max", magMax)
            .with("limit", limit);
    return ApiAnswer.of(
        Paged.of(
            lists.list(viewer, wanted, size + 1),
            size,
            line -> line,
            last -> site.url(next.after(last.id()))));
  }

  @ApiGet(value = "/api/alerts/{id}/", says = "An alert with its shared values.")
  ApiAnswer<AlertAnswer> one(Viewer viewer, Site site, @PathVariable long id) {
    StoredAlert alert = visible(viewer, id);
    return ApiAnswer.of(
        AlertAnswer.of(
            alert,
            catalogues.at(alert.placeAmongStars()),
            site.url("/api/alerts/" + id + "/raw/")));
  }

  @ApiGet(
      value = "/api/alerts/{id}/related/",
      says =
          "What else tells of an alert's event, detection or object, of what you may see, in the"
              + " order of the messages; and what was said since that takes it back.")
  ApiAnswer<RelatedAnswer> related(Viewer viewer, @PathVariable long id) {
    return ApiAnswer.of(RelatedAnswer.of(related.of(viewer, visible(viewer, id).id())));
  }

  /** Never a page of this site, whatever the broker says it is. */
  @ApiGet(
      value = "/api/alerts/{id}/raw/",
      produces = "*/*",
      says = "The packet of an alert as it is kept, in its own media type.")
  ResponseEntity<byte[]> raw(Viewer viewer, @PathVariable long id) {
    StoredAlert alert = visible(viewer, id);
    MediaType type = type(alert.raw().mediaType());
    String name = (alert.broker() + "-" + alert.alertId()).toLowerCase(Locale.ROOT);
    String file = name.replaceAll("[^a-z0-9._-]+", "-") + "." + alert.raw().extension();
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(type)
        .body(alert.raw().bytes());
  }

  private static MediaType type(String text) {
    try {
      MediaType type = MediaType.parseMediaType(text);
      return type.isConcrete() ? type : MediaType.APPLICATION_OCTET_STREAM;
    } catch (InvalidMediaTypeException notOne) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }

  private StoredAlert visible(Viewer viewer, long id) {
    return alerts
        .find(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no alert number " + id + " that you may see."));
  }
}
