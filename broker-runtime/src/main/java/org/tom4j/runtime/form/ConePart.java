package org.tom4j.runtime.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.form.Choice;

/** A cone: a position or name, a radius, and the radius's unit (arcsec unless chosen). */
record ConePart(FormField position, FormField radius, FormField unit, boolean required)
    implements Part {

  static final List<Choice> UNITS =
      List.of(
          new Choice("arcsec", "arcsec"),
          new Choice("arcmin", "arcmin"),
          new Choice("deg", "degrees"));
  private static final Scalar TEXT =
      new Scalar(Widget.POSITION, List.of(), text -> new Scalar.Reading(text, text));
  private static final Scalar UNIT = new Scalar(Widget.CHOICE, UNITS, ConePart::unit);
  private static final Scalar RADIUS =
      new Scalar(
          Widget.NUMBER,
          List.of(),
          text -> {
            NumberText number = NumberText.of(text);
            return new Scalar.Reading(number.value(), number);
          });
  // What is made of digits and the marks of angles alone is meant as coordinates, not as a name.
  private static final Pattern COORDINATES =
      Pattern.compile("[0-9+\u2212.,:;°'\"′″hmsd -]*[0-9][0-9+\u2212.,:;°'\"′″hmsd -]*");

  private static final Pattern FIRST_OF_TWO =
      Pattern.compile(",|\\s+|(?<=[^eE+\\-\u2212\\s,])(?=[+\u2212-])");

  @Override
  public List<FormField> fields() {
    return List.of(position, radius, unit);
  }

  @Override
  public boolean isFilled(Answers answers) {
    return answers.isAnyFilled(Stream.of(position.name(), radius.name()));
  }

  @Override
  public @Nullable Object read(Answers answers) {
    if (!required && !isFilled(answers)) {
      return null;
    }
    Object where = answers.read(position.name(), TEXT, true);
    Object howFar = answers.read(radius.name(), RADIUS, true);
    Object chosen = answers.read(unit.name(), UNIT, false);
    Angle angle =
        howFar == null
            ? null
            : angle((Double) howFar, chosen == null ? "arcsec" : chosen.toString(), answers);
    return where == null ? null : cone(where.toString(), angle, answers);
  }

  private static Scalar.Reading unit(String text) {
    if (UNITS.stream().noneMatch(choice -> choice.value().equals(text))) {
      throw new NotAValue(Words.quoted(text) + " is not one of: arcsec, arcmin, deg");
    }
    return new Scalar.Reading(text, text);
  }

  private @Nullable Cone cone(String text, @Nullable Angle angle, Answers answers) {
    try {
      SkyPosition center = SkyPosition.parse(text);
      // Wrapped by parse; a person who types 400 has made a mistake.
      SkyPosition.parseRa(FIRST_OF_TWO.split(text, 2)[0]);
      return angle == null ? null : Cone.of(center, angle);
    } catch (IllegalArgumentException noCoordinates) {
      if (COORDINATES.matcher(text).matches()) {
        answers.problem(position.name(), String.valueOf(noCoordinates.getMessage()));
        return null;
      }
    }
    Optional<SkyPosition> known = answers.names().resolve(text);
    if (known.isEmpty()) {
      answers.problem(
          position.name(), Words.quoted(text) + " is neither a position nor a name this TOM knows");
    }
    return known.isEmpty() || angle == null ? null : new Cone(known.get(), angle, text);
  }

  private @Nullable Angle angle(double value, String chosen, Answers answers) {
    double degrees =
        switch (chosen) {
          case "deg" -> value;
          case "arcmin" -> value / 60;
          default -> value / 3600;
        };
    if (!(degrees > 0 && degrees <= 180)) {
      answers.problem(radius.name(), "A radius is above 0 and at most 180 degrees");
      return null;
    }
    return Angle.ofDegrees(degrees);
  }
}
