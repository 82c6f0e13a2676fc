package org.tom4j.runtime.form;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.form.Range;

/** What one component of a form's record is on the form. */
sealed interface Part permits Part.One, Part.Box, Part.Several, Part.FromTo, Part.Group, ConePart {

  /** Its inputs, in order. */
  List<FormField> fields();

  /** Whether a person wrote something into it; a unit or an unticked box alone does not count. */
  boolean isFilled(Answers answers);

  /** Its value for the record, or null if left empty or wrong; problems go into the answers. */
  @Nullable Object read(Answers answers);

  /** One input, one value. */
  record One(FormField field, Scalar kind, boolean required) implements Part {
    @Override
    public List<FormField> fields() {
      return List.of(field);
    }

    @Override
    public boolean isFilled(Answers answers) {
      return answers.isFilled(field.name());
    }

    @Override
    public @Nullable Object read(Answers answers) {
      return answers.read(field.name(), kind, required);
    }
  }

  /** A box. */
  record Box(FormField field) implements Part {
    @Override
    public List<FormField> fields() {
      return List.of(field);
    }

    @Override
    public boolean isFilled(Answers answers) {
      return !answers.all(field.name()).stream().allMatch("false"::equals);
    }

    @Override
    public Object read(Answers answers) {
      List<String> given = answers.all(field.name());
      for (String text : given) {
        if (!text.equals("true") && !text.equals("false")) {
          answers.problem(field.name(), Words.quoted(text) + " is neither true nor false");
        }
      }
      boolean ticked = given.contains("true");
      if (ticked) {
        answers.store(field.name(), true);
      }
      return ticked;
    }
  }

  /** Any of several choices. */
  record Several(FormField field, Scalar kind, boolean required) implements Part {
    @Override
    public List<FormField> fields() {
      return List.of(field);
    }

    @Override
    public boolean isFilled(Answers answers) {
      return answers.isFilled(field.name());
    }

    @Override
    public @Nullable Object read(Answers answers) {
      List<String> given = answers.all(field.name());
      if (given.isEmpty()) {
        if (required) {
          answers.problem(field.name(), "Choose at least one");
        }
        return null;
      }
      Set<Object> values = new LinkedHashSet<>();
      Set<Object> stored = new LinkedHashSet<>();
      for (String text : given) {
        Scalar.Reading reading = answers.reading(field.name(), kind, text);
        if (reading != null) {
          values.add(reading.value());
          stored.add(reading.stored());
        }
      }
      answers.store(field.name(), List.copyOf(stored));
      return Collections.unmodifiableSet(values);
    }
  }

  /** Two inputs, either of which may be left open. */
  record FromTo(FormField min, FormField max, Scalar kind, boolean required) implements Part {
    @Override
    public List<FormField> fields() {
      return List.of(min, max);
    }

    @Override
    public boolean isFilled(Answers answers) {
      return answers.isAnyFilled(Stream.of(min.name(), max.name()));
    }

    @Override
    public @Nullable Object read(Answers answers) {
      if (!isFilled(answers)) {
        if (required) {
          answers.problem(min.name(), "Fill in at least one end");
        }
        return null;
      }
      Object from = answers.read(min.name(), kind, false);
      Object to = answers.read(max.name(), kind, false);
      try {
        return range((Comparable<?>) from, (Comparable<?>) to);
      } catch (IllegalArgumentException wrongWayRound) {
        answers.problem(min.name(), sentence(wrongWayRound.getMessage()));
        return null;
      }
    }

    // Both ends were read by one Scalar and are of one class.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object range(@Nullable Comparable<?> from, @Nullable Comparable<?> to) {
      return new Range(from, to);
    }

    private static String sentence(@Nullable String words) {
      return words == null || words.isEmpty()
          ? "The lower end is above the upper end"
          : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
  }

  /** The components of a record, also of the form itself. */
  record Group(Constructor<?> constructor, List<Part> parts, boolean required) implements Part {
    @Override
    public List<FormField> fields() {
      return parts.stream().flatMap(part -> part.fields().stream()).toList();
    }

    @Override
    public boolean isFilled(Answers answers) {
      return parts.stream().anyMatch(part -> part.isFilled(answers));
    }

    @Override
    public @Nullable Pending read(Answers answers) {
      if (!required && !isFilled(answers)) {
        return null;
      }
      List<@Nullable Object> arguments = new ArrayList<>();
      for (Part part : parts) {
        arguments.add(part.read(answers));
      }
      return new Pending(constructor, arguments);
    }
  }
}
