package org.tom4j.targets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tom4j.db.NameKey;

/**
 * What somebody who cannot be asked wants of a target, without what cannot be kept: a broker's odd
 * alias is no reason to do without the target.
 *
 * @param leftOut what was left out, in words, in its order; empty if nothing was
 */
public record FittedDraft(TargetDraft draft, List<String> leftOut) {
  private static final int MOST_ALIASES = 50;
  private static final int SHOWN = 40;

  public FittedDraft {
    leftOut = List.copyOf(leftOut);
  }

  /** The name, the place and numbers stay as they are: {@link Targets#create} judges them. */
  public static FittedDraft of(TargetDraft draft) {
    List<String> leftOut = new ArrayList<>();
    List<TargetName> aliases = aliases(draft, leftOut);
    List<TargetExtra> extras = new ArrayList<>();
    for (TargetExtra extra : draft.extras()) {
      String problem = DraftCheck.problemOfExtra(extra.key());
      if (problem == null) {
        extras.add(extra);
      } else {
        leftOut.add("the value " + shown(extra.key()) + ", whose name " + problem);
      }
    }
    return new FittedDraft(draft.withNames(aliases).withExtras(extras), leftOut);
  }

  private static List<TargetName> aliases(TargetDraft draft, List<String> leftOut) {
    List<TargetName> kept = new ArrayList<>();
    Set<String> keys = new HashSet<>(Set.of(NameKey.fold(draft.name())));
    int beyond = 0;
    for (TargetName alias : draft.aliases()) {
      String key = NameKey.fold(alias.name());
      String problem = DraftCheck.problemOfName(alias.name());
      if (problem != null) {
        leftOut.add("the alias " + shown(alias.name()) + ", which " + problem);
      } else if (keys.contains(key)) {
        if (!alias.name().equals(draft.name())) {
          leftOut.add("the alias " + shown(alias.name()) + ", which is another name over again");
        }
      } else if (kept.size() == MOST_ALIASES) {
        beyond++;
      } else {
        keys.add(key);
        kept.add(alias);
      }
    }
    if (beyond > 0) {
      leftOut.add(
          beyond + (beyond == 1 ? " alias" : " aliases") + " beyond the first " + MOST_ALIASES);
    }
    return kept;
  }

  private static String shown(String text) {
    return "“" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "”";
  }
}
