package org.tom4j.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AlertText;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;
import org.tom4j.web.Pager;
import org.tom4j.web.Refusal;

/** Messages of a query's stream that could not be used: the list, each of them, its bytes. */
@Controller
final class LetterPages {
  private static final int SIZE = 50;

  private final StreamRights rights;
  private final DeadLetterFinder letters;

  LetterPages(StreamRights rights, DeadLetterFinder letters) {
    this.rights = rights;
    this.letters = letters;
  }

  /** Where a query's letters are. */
  static String path(long query) {
    return "/alerts/query/" + query + "/letters/";
  }

  /** The same, or those of the viewer's own stream. */
  static String path(long query, boolean own) {
    return own ? path(query) + "?own=true" : path(query);
  }

  @GetMapping("/alerts/query/{id}/letters/")
  Answer list(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "") String own) {
    boolean his = own.equals("true");
    SeenQuery query = rights.changeable(viewer, id, his);
    Optional<QueryStream> stream = rights.stream(viewer, id, his);
    int wanted = page.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(page) : 1;
    long total = stream.map(letters::count).orElse(0L);
    var pager = new Pager(wanted, SIZE, total, path(id) + (his ? "?own=true&" : "?"));
    long untold = stream.map(letters::untold).orElse(0L);
    return Page.of(
        "streaming/letters.jte",
        "Messages of “" + query.name() + "” that could not be read",
        new LetterListPage(
            query.name(),
            path(id),
            StreamPages.back(id),
            his,
            tabs(viewer, query, his),
            stream.map(one -> letters.list(one, pager.offset(), SIZE)).orElse(List.of()).stream()
                .map(letter -> line(letter, his))
                .toList(),
            pager,
            untold == 0 ? "" : LetterText.messages(untold),
            total > untold));
  }

  /** Both streams, where there are two that the viewer sees. */
  private List<LetterListPage.Tab> tabs(Viewer viewer, SeenQuery query, boolean own) {
    List<LetterListPage.Tab> tabs = new ArrayList<>();
    if (query.mayChange() && rights.stream(viewer, query.id(), true).isPresent()) {
      tabs.add(new LetterListPage.Tab("Read with this TOM’s account", path(query.id()), !own));
      tabs.add(new LetterListPage.Tab("Read with your own", path(query.id(), true), own));
    }
    return tabs;
  }

  private static LetterListPage.Line line(DeadLetter letter, boolean own) {
    return new LetterListPage.Line(
        letter.id(),
        path(letter.query()) + letter.id() + "/" + (own ? "?own=true" : ""),
        AlertText.time(letter.received()),
        letter.partition(),
        Long.toString(letter.position()),
        letter.told() ? LetterText.size(letter.size()) : "not told",
        letter.reason(),
        letter.tried() == 0 ? "" : letter.tried() + "×");
  }

  @GetMapping("/alerts/query/{id}/letters/{letter}/")
  Answer show(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long letter,
      @RequestParam(defaultValue = "") String own) {
    boolean his = own.equals("true");
    SeenQuery query = rights.changeable(viewer, id, his);
    DeadLetter found = find(viewer, id, letter, his);
    LetterText.Shown shown =
        letters
            .packet(found.id())
            .map(packet -> LetterText.of(packet.bytes()))
            .orElse(new LetterText.Shown(true, "", false));
    return Page.of(
        "streaming/letter.jte",
        "Message " + letter,
        new LetterPage(
            letter,
            query.name(),
            path(id),
            path(id, his),
            StreamPages.back(id),
            his,
            found.reason(),
            found.partition(),
            Long.toString(found.position()),
            AlertText.time(found.received()),
            found.told() ? AlertText.count(found.size(), "byte", "bytes") : "not told",
            Objects.requireNonNullElse(found.mediaType(), ""),
            found.run() == null ? "" : "/alerts/run/" + found.run() + "/",
            found.tried() == 0 ? "" : AlertText.count(found.tried(), "time", "times"),
            found.told() ? path(id) + letter + "/message/" + (his ? "?own=true" : "") : "",
            shown));
  }

  /** The bytes as they came, as a download and never as a page, whatever they say they are. */
  @GetMapping("/alerts/query/{id}/letters/{letter}/message/")
  ResponseEntity<byte[]> message(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long letter,
      @RequestParam(defaultValue = "") String own) {
    boolean his = own.equals("true");
    rights.changeable(viewer, id, his);
    Packet packet =
        letters
            .packet(find(viewer, id, letter, his).id())
            .orElseThrow(() -> new Refusal.NotFound("The bytes of this message were not told."));
    String file = "query-" + id + "-message-" + letter + ".bin";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(packet.bytes());
  }

  private DeadLetter find(Viewer viewer, long query, long letter, boolean own) {
    return rights.stream(viewer, query, own)
        .flatMap(stream -> letters.find(stream, letter))
        .orElseThrow(() -> noLetter(letter));
  }

  static Refusal.NotFound noLetter(long letter) {
    return new Refusal.NotFound(
        "There is no message number "
            + letter
            + " of this query that could not be read. It may have been read since, or thrown away.");
  }
}
