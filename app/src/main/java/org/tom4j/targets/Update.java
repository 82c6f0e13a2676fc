package org.tom4j.targets;

import java.util.Map;

/** What came of changing a target. Unless it was changed, nothing was. */
public sealed interface Update {

  /** It is changed. */
  record Changed(Target target) implements Update {}

  /** Somebody else changed it meanwhile; this is what stands there now. */
  record Stale(Target current) implements Update {}

  /** The person may not change it, or it is gone. */
  record Denied() implements Update {}

  /** Something is wrong with it: by form field, in words; never empty. */
  record Refused(Map<String, String> problems) implements Update {
    public Refused {
      problems = Map.copyOf(problems);
    }
  }
}
