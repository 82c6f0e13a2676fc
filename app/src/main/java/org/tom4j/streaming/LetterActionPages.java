package org.tom4j.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ReplayedRuns.Begun;
import org.tom4j.alerts.ReplayedRuns.Query;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Has messages that could not be used read again, and throws them away. */
@Controller
final class LetterActionPages {
  private final StreamRights rights;
  private final Letters letters;
  private final DeadLetterFinder found;

  LetterActionPages(StreamRights rights, Letters letters, DeadLetterFinder found) {
    this.rights = rights;
    this.letters = letters;
    this.found = found;
  }

  @PostMapping("/alerts/query/{id}/letters/replay/")
  Answer replay(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(name = "letters", defaultValue = "") List<String> ticked,
      @RequestParam(defaultValue = "") String all,
      @RequestParam(defaultValue = "") String own) {
    boolean his = own.equals("true");
    rights.changeable(viewer, id, his);
    @Nullable List<Long> wanted = all.equals("true") ? null : numbers(ticked);
    SeeOther back = SeeOther.to(LetterPages.path(id, his));
    if (wanted != null && wanted.isEmpty()) {
      return back.telling(Flash.Kind.WARNING, "Nothing is read again: tick messages first.");
    }
    Optional<QueryStream> stream = rights.stream(viewer, id, his);
    if (stream.isEmpty()) {
      return back.telling(Flash.Kind.WARNING, Letters.NONE);
    }
    Letters.Replayed replayed = letters.replay(viewer, stream.get(), his, wanted);
    return switch (replayed.begun()) {
      case Begun.Not(var words) -> back.telling(Flash.Kind.WARNING, words);
      case Begun.Run(var run) -> {
        SeeOther there = SeeOther.to("/alerts/run/" + run + "/");
        yield replayed.leftOut() == 0
            ? there
            : there.telling(Flash.Kind.WARNING, replayed.leftOutWords());
      }
    };
  }

  /** Asks before all of them are thrown away. */
  @GetMapping("/alerts/query/{id}/letters/discard/")
  Answer confirm(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String own) {
    boolean his = own.equals("true");
    Query query = rights.changeable(viewer, id, his);
    long count = rights.stream(viewer, id, his).map(found::count).orElse(0L);
    if (count == 0) {
      return SeeOther.to(LetterPages.path(id, his))
          .telling(Flash.Kind.INFO, "There is nothing to throw away.");
    }
    return Page.of(
        "streaming/discard.jte",
        "Throw messages away",
        new LetterDiscardPage(
            query.name(),
            LetterText.messages(count),
            LetterPages.path(id) + "discard/",
            LetterPages.path(id, his),
            his));
  }

  @PostMapping("/alerts/query/{id}/letters/discard/")
  Answer discard(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(name = "letters", defaultValue = "") List<String> ticked,
      @RequestParam(defaultValue = "") String all,
      @RequestParam(defaultValue = "") String own) {
    boolean his = own.equals("true");
    rights.changeable(viewer, id, his);
    @Nullable List<Long> wanted = all.equals("true") ? null : numbers(ticked);
    SeeOther back = SeeOther.to(LetterPages.path(id, his));
    if (wanted != null && wanted.isEmpty()) {
      return back.telling(Flash.Kind.WARNING, "Nothing is thrown away: tick messages first.");
    }
    int gone =
        rights.stream(viewer, id, his)
            .map(stream -> letters.discard(viewer, stream, wanted))
            .orElse(0);
    return back.telling(
        gone == 0 ? Flash.Kind.WARNING : Flash.Kind.SUCCESS,
        gone == 0
            ? "Nothing was thrown away: these messages are gone already."
            : "Threw " + LetterText.messages(gone) + " away.");
  }

  /** What was ticked; no page sends anything else than numbers. */
  private static List<Long> numbers(List<String> ticked) {
    List<Long> numbers = new ArrayList<>();
    for (String text : ticked) {
      if (!text.matches("[0-9]{1,18}")) {
        throw new Refusal.BadRequest(
            "'" + text + "' is no number of a message. Tick messages on their page.");
      }
      numbers.add(Long.valueOf(text));
    }
    return numbers;
  }
}
