package org.tom4j.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.refresh.RefreshRule;
import org.tom4j.targets.Target;

/** How targets are kept up to date, for the terminal. */
final class RefreshRuleLines {
  private final List<Map<String, @Nullable Object>> json = new ArrayList<>();
  private final TextTable table = new TextTable("TARGET", "EVERY", "NEXT", "REMARKS");

  void add(Target target, Optional<RefreshRule> rule, String remarks) {
    table.add(
        target.name(),
        rule.map(set -> set.every().words()).orElse("never"),
        rule.map(set -> set.next().toString()).orElse(""),
        remarks);
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("target", target.name());
    line.put("target_id", target.id());
    line.put("every_hours", rule.map(set -> set.every().hours()).orElse(null));
    line.put("next", rule.map(set -> set.next().toString()).orElse(null));
    line.put("remarks", remarks);
    json.add(line);
  }

  void print(PrintStream out, boolean asJson) {
    if (asJson) {
      out.println(Json.text(json));
    } else {
      table.print(out);
    }
  }
}
