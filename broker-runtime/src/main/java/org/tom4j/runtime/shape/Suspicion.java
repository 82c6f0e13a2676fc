package org.tom4j.runtime.shape;

import org.tom4j.runtime.shape.Change.Kind;

/**
 * What speaks against a member being as usual, gathered over fetches until one contradicts it.
 * Until then the member's usual shape stays as it was.
 *
 * @param count objects without it, values of another type, or empty ones
 * @param lately what the member looked like meanwhile
 * @param isAlarm whether the module reads it, and chance does not explain it
 * @param words for a person, of when it began
 */
public record Suspicion(Kind kind, long count, MemberShape lately, boolean isAlarm, String words) {

  Suspicion withAlarm(boolean alarm) {
    return new Suspicion(kind, count, lately, alarm, words);
  }
}
