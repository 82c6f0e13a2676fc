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
import org.tom4j.alerts.Begun;
import org.tom4j.alerts.SeenQuery;
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
    Chosen chosen = chosen(viewer, id, ticked, all, own);
    return chosen.stream()
        .map(stream -> replay(viewer, stream, chosen))
        .orElseGet(() -> chosen.back(Flash.Kind.WARNING, "Nothing is read again: "));
  }

  private Answer replay(Viewer viewer, QueryStream stream, Chosen chosen) {
    Letters.Replayed replayed = letters.replay(viewer, stream, chosen.own(), chosen.letters());
    return switch (replayed.begun()) {
      case Begun.Not(var words) -> chosen.back().telling(Flash.Kind.WARNING, words);
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
    SeenQuery query = rights.changeable(viewer, id, his);
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
    Chosen chosen = chosen(viewer, id, ticked, all, own);
    return chosen.stream()
        .map(stream -> discarded(chosen, letters.discard(viewer, stream, chosen.letters())))
        .orElseGet(() -> chosen.back(Flash.Kind.WARNING, "Nothing is thrown away: "));
  }

  private static Answer discarded(Chosen chosen, int gone) {
    return gone == 0
        ? chosen
            .back()
            .telling(
                Flash.Kind.WARNING, "Nothing was thrown away: these messages are gone already.")
        : chosen
            .back()
            .telling(Flash.Kind.SUCCESS, "Threw " + LetterText.messages(gone) + " away.");
  }

  /**
   * What somebody who may has chosen.
   *
   * @param stream empty if there is nothing to do
   * @param letters their numbers; null: all
   * @param own whether they came by an account of his own
   */
  private record Chosen(
      long query, Optional<QueryStream> stream, @Nullable List<Long> letters, boolean own) {
    SeeOther back() {
      return SeeOther.to(LetterPages.path(query, own));
    }

    /** Back, with why there is nothing to do. */
    SeeOther back(Flash.Kind kind, String nothing) {
      boolean none = letters != null && letters.isEmpty();
      return back()
          .telling(
              kind, nothing + (none ? "tick messages first." : "these messages are gone already."));
    }
  }

  private Chosen chosen(Viewer viewer, long id, List<String> ticked, String all, String own) {
    boolean his = own.equals("true");
    SeenQuery _ = rights.changeable(viewer, id, his);
    @Nullable List<Long> wanted = all.equals("true") ? null : numbers(ticked);
    return new Chosen(
        id,
        wanted != null && wanted.isEmpty() ? Optional.empty() : rights.stream(viewer, id, his),
        wanted,
        his);
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
