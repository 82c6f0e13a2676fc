package org.tom4j.brokers.mpc;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a refusal of the MPC says that it is one for want of such an object; the API has no code for
 * it. Whatever else is missing or unknown is a fault: a service, a database, a field, a key.
 */
final class MpcUnknown {
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  /** Statuses that say nothing of the object. */
  private static final Set<Integer> OF_THE_ASKER = Set.of(401, 403, 429);

  private static final String THING = "(object|orbit|designation|identifier)";

  /** {@code no such object}, {@code no object of this designation}, {@code no orbits found}. */
  private static final String NONE =
      "\\bno ((such|matching) "
          + THING
          + "s?(?! (?!(in|as|exists?|found|known)\\b)\\w)\\b|"
          + THING
          + "s? ((was|were|is|are) )?(found|known|matches|matched|matching|of|for|with|called|named)\\b)";

  /**
   * {@code not found}, {@code could not be identified}, {@code unknown}; no {@code unknown error}.
   */
  private static final String IS_NOT =
      "((is|was|were|could|can) ?)?"
          + "(not (be )?(found|known|recogni[sz]ed|identified)|does not exist"
          + "|(unknown|unrecogni[sz]ed)(?! \\w))";

  private MpcUnknown() {}

  /**
   * @param designation that was asked for
   * @param status of HTTP, or the one inside the answer
   * @param words of the refusal
   */
  static boolean isSaid(String designation, int status, String words) {
    return status == NOT_FOUND
        || (status < SERVER_ERROR
            && !OF_THE_ASKER.contains(status)
            && pattern(designation).matcher(words).find());
  }

  /** Between what is meant and that it is unknown nothing may stand but its name. */
  private static Pattern pattern(String designation) {
    String asked = Pattern.quote(designation);
    String named = "(\\W{1,3}" + asked + "|\\W{0,2} [\"'“][^\"'”]{1,60}[\"'”])?";
    return Pattern.compile(
        NONE
            + "|\\b"
            + THING
            + named
            + "\\W{1,3}"
            + IS_NOT
            + "|\\b(unknown|unrecogni[sz]ed) "
            + THING
            + "( "
            + asked
            + "|(?! ?\\w))"
            + "|^\\W*(not found|no match(es)?)\\W*$",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
