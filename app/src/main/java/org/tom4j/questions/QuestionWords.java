package org.tom4j.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.AlertText;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.form.Range;

/** A question in words: {@code within 5″ of 150.10000 +2.20000, brighter than 18.5}. */
final class QuestionWords {
  private QuestionWords() {}

  static String of(AlertQuestion question) {
    List<String> words = new ArrayList<>();
    Cone place = question.position();
    if (question.name() != null) {
      words.add(question.name() + (place == null ? "" : ", or"));
    }
    if (place != null) {
      words.add(
          "within %s of %s %s"
              .formatted(
                  angle(place.radius()), place.center().raDecimal(), place.center().decDecimal()));
    }
    String of = String.join(" ", words);
    List<String> parts = new ArrayList<>(of.isEmpty() ? List.of() : List.of(of));
    if (question.className() != null) {
      Double probability = question.probability();
      parts.add(
          "class "
              + question.className()
              + (probability == null ? "" : " with a probability of at least " + probability));
    }
    add(parts, "observed", "from", "until", question.time(), AlertText::time);
    add(parts, "magnitude", "from", "to", question.mag(), Object::toString);
    return String.join(", ", parts);
  }

  private static <T extends Comparable<? super T>> void add(
      List<String> parts,
      String what,
      String from,
      String until,
      @Nullable Range<T> range,
      Function<T, String> text) {
    if (range != null) {
      T min = range.min();
      T max = range.max();
      parts.add(
          what
              + (min == null ? "" : " " + from + " " + text.apply(min))
              + (max == null ? "" : " " + until + " " + text.apply(max)));
    }
  }

  private static String angle(Angle radius) {
    double arcsec = radius.arcseconds();
    if (arcsec < 120) {
      return number(arcsec) + "″";
    }
    return arcsec < 7200 ? number(arcsec / 60) + "′" : number(radius.degrees()) + "°";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
  }
}
