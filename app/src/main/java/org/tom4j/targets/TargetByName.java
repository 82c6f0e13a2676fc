package org.tom4j.targets;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.lookup.Lookup;
import org.tom4j.lookup.Lookups;
import org.tom4j.lookup.Told;

/**
 * Makes a target of what services tell of a name, as the form that is filled in so and sent
 * unchanged does. Safe for all threads.
 */
public final class TargetByName {
  private final Lookups lookups;
  private final Targets targets;

  TargetByName(Lookups lookups, Targets targets) {
    this.lookups = lookups;
    this.targets = targets;
  }

  /**
   * What came of it.
   *
   * @param lookup what each service said
   * @param source whose word was taken for the place or the orbit, or null: nobody tells it
   * @param draft what was to be made, or null: nothing
   * @param target what was made, or null
   * @param obstacle why nothing was made, in words; "" if it was
   */
  public record Result(
      Lookup lookup,
      @Nullable String source,
      @Nullable TargetDraft draft,
      @Nullable Target target,
      String obstacle) {}

  /**
   * Looks a name up and makes the target. Waits for the services, some seconds at most.
   *
   * @throws IllegalArgumentException in words, if it can be no name
   */
  public Result make(Viewer maker, String typed) {
    Optional<Target> here = targets.named(maker, typed);
    if (here.isPresent()) {
      var nobody = new Lookup(typed.strip(), List.of());
      return new Result(nobody, null, null, null, already(here.get()));
    }
    Lookup lookup = lookups.of(typed);
    Optional<Told> best = lookup.best();
    if (best.isEmpty()) {
      return new Result(
          lookup,
          null,
          null,
          null,
          "Nobody says where “" + lookup.name() + "” is, or how it moves.");
    }
    var form = new TargetForm(new LookedUp(lookup, best.get()).values(), TargetType.SIDEREAL);
    TargetDraft draft = form.draft(maker.groups(), LookedUp.names(lookup), LookedUp.extras(lookup));
    Creation made =
        form.problems().isEmpty()
            ? targets.create(maker, draft)
            : new Creation.Refused(form.problems(draft));
    Target target = made instanceof Creation.Created(var created) ? created : null;
    return new Result(lookup, best.get().source(), draft, target, obstacle(made, draft));
  }

  private static String obstacle(Creation made, TargetDraft draft) {
    return switch (made) {
      case Creation.Created _ -> "";
      case Creation.Refused(var problems) -> words(problems);
      case Creation.Conflict conflict when conflict.name() != null ->
          words(NameCheck.problem(draft, conflict, requireNonNullElse(conflict.name(), "")));
      case Creation.Conflict conflict ->
          "The target “%s” is %s: make it on the page if this is another object."
              .formatted(
                  conflict.existing().name(),
                  conflict.separation() == null
                      ? "close by"
                      : ConeText.words(conflict.separation()) + " away");
    };
  }

  private static String already(Target target) {
    return "The target “" + target.name() + "” is there already and has this name.";
  }

  private static String words(Map<String, String> problems) {
    return String.join(" ", problems.values());
  }
}
