package org.tom4j.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tom4j.form.Choice;
import org.tom4j.refresh.RefreshEvery;
import org.tom4j.refresh.RefreshRule;

/**
 * How a target is kept up to date, as its page shows it.
 *
 * @param path where the form is sent
 * @param every the choice that holds, as {@link RefreshEvery#of} reads it
 * @param words {@code "daily"}, or "" if it is not kept up to date
 * @param next when its brokers are asked again, with its time scale, or ""
 */
public record RefreshRuleView(
    String path, String every, List<Choice> choices, String words, String next) {
  static final String NEVER = "never";

  private static final List<RefreshEvery> USUAL =
      List.of(new RefreshEvery(6), new RefreshEvery(24), new RefreshEvery(168));

  public RefreshRuleView {
    choices = List.copyOf(choices);
  }

  static RefreshRuleView of(long targetId, Optional<RefreshRule> rule) {
    List<RefreshEvery> offered = new ArrayList<>(USUAL);
    // A program may have set another one, which a form that is sent as it stands must not change.
    rule.map(RefreshRule::every).filter(every -> !USUAL.contains(every)).ifPresent(offered::add);
    List<Choice> choices = new ArrayList<>(List.of(new Choice(NEVER, NEVER)));
    offered.forEach(every -> choices.add(new Choice(every.written(), every.words())));
    return new RefreshRuleView(
        "/targets/" + targetId + "/refresh-rule/",
        rule.map(set -> set.every().written()).orElse(NEVER),
        choices,
        rule.map(set -> set.every().words()).orElse(""),
        rule.map(set -> Texts.minute(set.next())).orElse(""));
  }

  public boolean isSet() {
    return !words.isEmpty();
  }
}
