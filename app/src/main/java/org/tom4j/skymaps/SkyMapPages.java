package org.tom4j.skymaps;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.lists.ListChoice;
import org.tom4j.sky.RegionFile;
import org.tom4j.sky.Skies;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** The sky map of an alert: its page, its files, and what is made of it. */
@Controller
final class SkyMapPages {
  /** As many as a program may put on a list at once. */
  static final int MOST_LISTED = 10_000;

  private static final MediaType FITS = MediaType.parseMediaType("application/fits");

  private final SkyMaps maps;
  private final SkyMapPageMaker pages;
  private final Inside inside;
  private final ListChoice lists;
  private final Skies skies;

  SkyMapPages(SkyMaps maps, SkyMapPageMaker pages, Inside inside, ListChoice lists, Skies skies) {
    this.maps = maps;
    this.pages = pages;
    this.inside = inside;
    this.lists = lists;
    this.skies = skies;
  }

  @GetMapping("/alerts/alert/{id}/skymap/")
  Answer map(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "1") String page) {
    SkyMapPage shown = pages.page(viewer, seen(maps, viewer, id), number(page));
    return Page.of("skymaps/page.jte", shown.title(), shown);
  }

  @PostMapping("/alerts/alert/{id}/skymap/fetch/")
  Answer fetch(Viewer viewer, @PathVariable long id) {
    maps.fetch(seen(maps, viewer, id).notice());
    return SeeOther.to(EventStanding.path(id));
  }

  /** The file as it came. */
  @GetMapping("/alerts/alert/{id}/skymap/fits/")
  ResponseEntity<byte[]> fits(Viewer viewer, @PathVariable long id) {
    SkyMaps.Seen seen = seen(maps, viewer, id);
    read(seen);
    byte[] file = maps.file(seen);
    boolean packed = file.length > 1 && file[0] == 0x1f && file[1] == (byte) 0x8b;
    return download(file, fileName(seen, "skymap") + (packed ? ".fits.gz" : ".fits"));
  }

  /** A region as MOC. */
  @GetMapping("/alerts/alert/{id}/skymap/moc/")
  ResponseEntity<byte[]> moc(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "90") String region) {
    SkyMaps.Seen seen = seen(maps, viewer, id);
    SkyMap map = read(seen).map();
    return download(moc(map, region(map, region)), fileName(seen, region) + ".moc.fits");
  }

  /** Keeps a region for everybody's filters. */
  @PostMapping("/alerts/alert/{id}/skymap/region/")
  Answer keep(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "90") String region) {
    SkyMaps.Seen seen = seen(maps, viewer, id);
    SkyMap map = read(seen).map();
    SkyMap.Region wanted = region(map, region);
    if (seen.alert().restricted()) {
      throw new Refusal.Forbidden(
          "This alert is kept to a group, and regions are everybody's: its region is not kept.");
    }
    String name = SkyMapPageMaker.regionName(seen, Integer.parseInt(region));
    SeeOther back = SeeOther.to(EventStanding.path(id));
    try {
      skies.keepRegion(name, moc(map, wanted));
    } catch (IOException refused) {
      return back.telling(
          Flash.Kind.WARNING, "The region was not kept: " + refused.getMessage() + ".");
    }
    return back.telling(
        Flash.Kind.SUCCESS,
        "Everybody's filters can now ask in_moc(\""
            + name
            + "\"). It lies in data/regions/"
            + name
            + ".fits.");
  }

  /** Puts the targets inside onto a list. */
  @PostMapping("/alerts/alert/{id}/skymap/list/")
  Answer list(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "90") String region,
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "") String name) {
    SkyMaps.Seen seen = seen(maps, viewer, id);
    ReadMap read = read(seen);
    SkyMap.Region wanted = region(read.map(), region);
    SeeOther back = SeeOther.to(EventStanding.path(id));
    String problem = lists.problem(list, name);
    if (problem != null) {
      return back.telling(Flash.Kind.WARNING, "Which list? Please " + problem);
    }
    InsideTargets found = inside.of(viewer, read);
    int all = found.upTo(wanted.limit());
    if (all == 0) {
      return back.telling(Flash.Kind.WARNING, "No target of yours lies in that region.");
    }
    List<Long> ids = Arrays.stream(found.ids(0, Math.min(all, MOST_LISTED))).boxed().toList();
    String words = lists.put(viewer, list, name, ids);
    return back.telling(
        Flash.Kind.SUCCESS,
        all > MOST_LISTED
            ? words
                + String.format(
                    Locale.ROOT,
                    " These are the %,d at the most probable places; %,d lie in the region.",
                    MOST_LISTED,
                    all)
            : words);
  }

  private static int number(String page) {
    return page.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(page) : 1;
  }

  static SkyMaps.Seen seen(SkyMaps maps, Viewer viewer, long id) {
    return maps.find(viewer, id)
        .orElseThrow(() ->
            new Refusal.NotFound(
                "There is no alert number " + id + " with a sky map that you may see."));
  }

  static ReadMap read(SkyMaps.Seen seen) {
    ReadMap read = seen.read();
    if (read == null) {
      throw new Refusal.NotFound(
          "The map of alert " + seen.alert().id() + " is not here: its page says why.");
    }
    return read;
  }

  private static SkyMap.Region region(SkyMap map, String part) {
    return switch (part) {
      case "50" -> map.half();
      case "90" -> map.ninety();
      default -> throw new Refusal.BadRequest("region is 50 or 90, not '" + part + "'.");
    };
  }

  private static byte[] moc(SkyMap map, SkyMap.Region region) {
    var file = new RegionFile();
    map.cells(region, file::add);
    return file.fits();
  }

  private static String fileName(SkyMaps.Seen seen, String what) {
    return (seen.alert().title() + "-" + what)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9._-]+", "-");
  }

  private static ResponseEntity<byte[]> download(byte[] file, String name) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(FITS)
        .body(file);
  }
}
