package org.tom4j.skymaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.tom4j.web.Site;

/** Sky maps, for programs. */
@Controller
final class SkyMapApi {
  private final SkyMaps maps;
  private final Inside inside;

  SkyMapApi(SkyMaps maps, Inside inside) {
    this.maps = maps;
    this.inside = inside;
  }

  @ApiGet(
      value = "/api/alerts/{id}/skymap/",
      says = "The sky map of an alert, with areas; 404 if the alert tells of none.")
  ApiAnswer<SkyMapAnswer> map(Viewer viewer, @PathVariable long id) {
    SkyMaps.Seen seen = SkyMapPages.seen(maps, viewer, id);
    ReadMap read = seen.read();
    return ApiAnswer.of(
        SkyMapAnswer.of(
            seen,
            maps.standing(viewer, id),
            read == null ? null : SkyMapAnswer.Map.of(read, inside.of(viewer, read))));
  }

  @ApiGet(
      value = "/api/alerts/{id}/skymap/targets/",
      says = "Targets that you may see in the 90 % region of a sky map, the most probable first.")
  ApiAnswer<Paged<InsideAnswer>> targets(
      Viewer viewer,
      Site site,
      @PathVariable long id,
      @RequestParam(required = false) @Says("Behind this rank.") @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    int size = Sent.limit(limit);
    Long sent = Sent.wholeOrNull("after", after);
    ReadMap read = SkyMapPages.read(SkyMapPages.seen(maps, viewer, id));
    InsideTargets found = inside.of(viewer, read);
    int from = (int) Math.min(sent == null ? 0 : sent, found.size());
    int to = Math.min(from + size, found.size());
    List<Inside.Line> lines = inside.lines(viewer, read, found, from, to);
    var next = new NextPart("/api/alerts/" + id + "/skymap/targets/").with("limit", limit);
    return ApiAnswer.of(
        new Paged<>(
            lines.stream().map(InsideAnswer::of).toList(),
            to < found.size() ? site.url(next.after(to)) : null));
  }
}
