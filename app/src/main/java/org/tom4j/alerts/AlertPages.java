package org.tom4j.alerts;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;

/** One alert: what it says, what is near it, and its packet. */
@Controller
final class AlertPages {
  private final AlertFinder alerts;
  private final AlertPageMaker pages;
  private final PacketCurves curves;

  AlertPages(AlertFinder alerts, AlertPageMaker pages, PacketCurves curves) {
    this.alerts = alerts;
    this.pages = pages;
    this.curves = curves;
  }

  @GetMapping("/alerts/alert/{id}/")
  Answer alert(Viewer viewer, @PathVariable long id) {
    StoredAlert alert = visible(viewer, id);
    String title = AlertText.name(alert.name(), alert.alertId());
    return Page.of("alerts/alert.jte", title, pages.make(viewer, alert));
  }

  /** The light curve alone, for pages that show many alerts and ask for each when it is seen. */
  @GetMapping("/alerts/alert/{id}/curve/")
  Answer curve(Viewer viewer, @PathVariable long id) {
    StoredAlert alert = visible(viewer, id);
    String name = AlertText.name(alert.name(), alert.alertId());
    return Page.of(
        "alerts/curve.jte",
        "Light curve of " + name,
        new AlertCurvePage(id, name, curves.of(viewer, alert)));
  }

  /** The packet exactly as it is kept, as a download and never as a page. */
  @GetMapping("/alerts/alert/{id}/raw/")
  ResponseEntity<byte[]> raw(Viewer viewer, @PathVariable long id) {
    StoredAlert alert = visible(viewer, id);
    boolean json = alert.raw().packet().type().contains("json");
    String file =
        (alert.broker() + "-" + alert.alertId())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
            + "."
            + alert.raw().extension();
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .contentType(json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_OCTET_STREAM)
        .body(alert.raw().bytes());
  }

  private StoredAlert visible(Viewer viewer, long id) {
    return alerts
        .find(viewer, id)
        .orElseThrow(() ->
            new Refusal.NotFound(
                "There is no alert number "
                    + id
                    + " that you may see. It may have been removed by the rules of retention: run"
                    + " its query again."));
  }
}
