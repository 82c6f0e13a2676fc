package org.tom4j.runtime.form;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it was typed, in the form that JSON allows: no plus sign, no leading zeros, a digit
 * on both sides of the point.
 */
record NumberText(String digits) {
  private static final int LONGEST = 100;
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)([0-9]*)(?:\\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,9}))?");

  /**
   * @throws NotAValue if the text is no finite number
   */
  static NumberText of(String text) {
    // People paste the minus sign that papers print.
    Matcher matcher = NUMBER.matcher(text.replace('\u2212', '-'));
    if (text.length() > LONGEST || !matcher.matches()) {
      throw notANumber(text);
    }
    String whole = matcher.group(2);
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    if (whole.isEmpty() && fraction.isEmpty()) {
      throw notANumber(text);
    }
    String digits =
        (matcher.group(1).equals("-") ? "-" : "")
            + whole.replaceFirst("^0+(?=[0-9])", "").transform(w -> w.isEmpty() ? "0" : w)
            + (fraction.isEmpty() ? "" : "." + fraction)
            + (matcher.group(4) == null ? "" : "e" + matcher.group(4).toLowerCase(Locale.ROOT));
    if (!Double.isFinite(Double.parseDouble(digits))) {
      throw new NotAValue("'" + text + "' is too large a number");
    }
    return new NumberText(digits);
  }

  double value() {
    return Double.parseDouble(digits);
  }

  private static NotAValue notANumber(String text) {
    return new NotAValue(Words.quoted(text) + " is not a number. Write it like 18.5");
  }
}
