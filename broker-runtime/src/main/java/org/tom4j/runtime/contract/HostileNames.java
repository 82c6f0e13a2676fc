package org.tom4j.runtime.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.runtime.contract.NameContract.Asked;

/** Names that nobody has, and that must stay names wherever a module puts them. */
final class HostileNames {
  private static final int LONG = 10_000;

  /** By what they are called in words. */
  private static final Map<String, String> NAMES = names();

  private HostileNames() {}

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("an apostrophe", "O'Neil");
    names.put("an apostrophe at the end", "Neil'");
    names.put("a quotation mark", "O\"Neil");
    names.put("a backslash and quotes", "Neil\\' \\\" \\");
    names.put("SQL", "x' OR '1'='1' UNION SELECT 1 --");
    names.put("JSON", "x\", \"api_key\": \"y\"}]");
    names.put("parts of an address", "a&format=html;b=c#d?e=%27%00+f");
    names.put("a path", "../../etc/passwd/..\\x");
    names.put("control characters", "a\u0000b\r\nX-Injected: yes\r\n\tc\u001b");
    names.put("markup", "<name>&amp;]]></name><!--");
    names.put(
        "letters from right to left",
        "\u202e\u05db\u05d5\u05db\u05d1 12\u202c \u0646\u062c\u0645\u0629");
    names.put("letters beyond the first 65,536", "\ud83c\udf1f \ud835\udd38");
    names.put("10,000 letters", "a".repeat(LONG));
    names.put("10,000 blanks between two letters", "a" + " ".repeat(LONG) + "b");
    return names;
  }

  /**
   * @param known a name that the service knows: its question is what the others are compared with
   */
  static void check(Attempt<Asked, ResolvedObject> attempt, String known) {
    List<SentRequest> asked = attempt.good().trial().sent();
    if (asked.isEmpty()) {
      throw new NotTried("it asks nothing");
    }
    List<NameQuestion> usual = asked.stream().map(one -> NameQuestion.of(one, known)).toList();
    NAMES.forEach((what, name) -> {
      check(attempt, what, name, usual);
      // Behind a good name it may pass for one of a kind that the service knows.
      check(attempt, what, known + name, usual);
    });
  }

  private static void check(
      Attempt<Asked, ResolvedObject> attempt, String what, String name, List<NameQuestion> usual) {
    try (Trial<Asked, ResolvedObject> trial = attempt.trial()) {
      try {
        List<ResolvedObject> _ = trial.read(new Asked(name));
      } catch (BrokerException told) {
        if (String.valueOf(told.getMessage()).isBlank()) {
          throw new Broken("failed without a word for a name with " + what);
        }
      } catch (RuntimeException thrown) {
        throw new Broken("threw " + thrown + " for a name with " + what);
      } catch (StackOverflowError deep) {
        throw new Broken("ran out of stack for a name with " + what);
      }
      for (SentRequest sent : trial.sent()) {
        String other = NameQuestion.differs(sent, usual);
        if (!other.isEmpty()) {
          throw new Broken("asked another question for a name with " + what + ": " + other);
        }
      }
    }
  }
}
