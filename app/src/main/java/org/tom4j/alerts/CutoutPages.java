package org.tom4j.alerts;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.broker.Cutout;
import org.tom4j.web.Refusal;

/** Cut-outs of an alert, as images for its page. */
@Controller
final class CutoutPages {
  private static final Duration KEPT_BY_BROWSERS = Duration.ofDays(1);

  private final AlertFinder alerts;
  private final AlertPictures pictures;

  CutoutPages(AlertFinder alerts, AlertPictures pictures) {
    this.alerts = alerts;
    this.pictures = pictures;
  }

  @GetMapping("/alerts/alert/{id}/cutout/{kind}/")
  ResponseEntity<byte[]> cutout(Viewer viewer, @PathVariable long id, @PathVariable String kind) {
    StoredAlert alert =
        alerts
            .find(viewer, id)
            .orElseThrow(() ->
                new Refusal.NotFound("There is no alert number " + id + " that you may see."));
    Picture picture = pictures.of(alert, kind(kind));
    return ResponseEntity.ok()
        .cacheControl(
            alert.restrictedTo() == null
                ? CacheControl.maxAge(KEPT_BY_BROWSERS).cachePrivate()
                : CacheControl.noStore())
        .contentType(picture.type())
        .body(picture.image());
  }

  private static Cutout.Kind kind(String word) {
    for (Cutout.Kind kind : Cutout.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw new Refusal.NotFound(
        "Cut-outs are science, template and difference, not '" + word + "'.");
  }
}
