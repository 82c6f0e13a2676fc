package org.tom4j.targets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.astro.SkyPosition;
import org.tom4j.web.TypedNumber;

/**
 * What was sent of the form, as text, and what it means. Reading finds all that is no number or no
 * coordinate; what is wrong with the values themselves, {@link Targets} says.
 */
final class TargetForm {
  private final Map<String, List<String>> sent;
  private final TargetType otherwise;
  private final Map<String, String> problems = new LinkedHashMap<>();

  /**
   * @param otherwise the type where none was sent
   */
  TargetForm(Map<String, List<String>> sent, TargetType otherwise) {
    this.sent = Map.copyOf(sent);
    this.otherwise = otherwise;
  }

  /**
   * The draft that the form asks for; see {@link #problems} before using it.
   *
   * @param mine the groups that the person is in, which the form offered
   * @param known the aliases there were, which keep their source
   * @param extras the extra values there were, which keep it where they are unchanged
   */
  TargetDraft draft(Set<Long> mine, List<TargetName> known, List<TargetExtra> extras) {
    TargetType type = type();
    SkyPosition position = type == TargetType.SIDEREAL ? position() : noPosition();
    var motion =
        new Motion(
            number("epoch"),
            number("pm_ra"),
            number("pm_dec"),
            number("parallax"),
            number("distance"),
            number("distance_err"),
            number("position_error"));
    if (type == TargetType.NON_SIDEREAL && !motion.equals(Motion.NONE)) {
      problems.put("type", "Epoch, proper motion and distance are of what stays among the stars.");
    }
    String note = one("note");
    return new TargetDraft(
        one("name"),
        aliases(known),
        type,
        position,
        motion,
        elements(),
        permissions(),
        groups(mine),
        extras(extras),
        note.isEmpty() ? null : note,
        null,
        one("even_if_near").equals("true"));
  }

  /** What could not be read: by field, in words. */
  Map<String, String> problems() {
    return problems;
  }

  /**
   * The same with what is wrong with the draft itself. Of coordinates, reading has told already
   * which are missing or none: a good declination is not to blame for the right ascension.
   */
  Map<String, String> problems(TargetDraft draft) {
    Map<String, String> all = new LinkedHashMap<>(DraftCheck.problems(draft));
    all.remove("ra");
    all.remove("dec");
    all.putAll(problems);
    return all;
  }

  /** The values of a field as sent. */
  List<String> values(String field) {
    return sent.getOrDefault(field, List.of());
  }

  private String one(String field) {
    List<String> values = values(field);
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  private TargetType type() {
    String sent = one("type");
    @Nullable TargetType type = sent.isEmpty() ? otherwise : TargetType.read(sent);
    if (type == null) {
      problems.put("type", "“" + sent + "” is not one of SIDEREAL, NON_SIDEREAL.");
      return otherwise;
    }
    return type;
  }

  private OrbitElements elements() {
    Map<OrbitElement, Double> values = new EnumMap<>(OrbitElement.class);
    for (OrbitElement element : OrbitElement.values()) {
      Double value = number(element.field());
      if (value != null) {
        values.put(element, value);
      }
    }
    return new OrbitElements(scheme(), values);
  }

  private @Nullable OrbitScheme scheme() {
    String sent = one(OrbitCheck.SCHEME);
    for (OrbitScheme scheme : OrbitScheme.values()) {
      if (scheme.name().equals(sent.toUpperCase(Locale.ROOT))) {
        return scheme;
      }
    }
    if (!sent.isEmpty()) {
      problems.put(
          OrbitCheck.SCHEME,
          "“" + sent + "” is not one of " + Arrays.toString(OrbitScheme.values()) + ".");
    }
    return null;
  }

  private @Nullable SkyPosition noPosition() {
    for (String field : List.of("ra", "dec")) {
      if (!one(field).isEmpty()) {
        problems.put(field, "A target that moves through the solar system has no fixed position.");
      }
    }
    return null;
  }

  private @Nullable SkyPosition position() {
    Double ra = coordinate("ra", SkyPosition::parseRa);
    Double dec = coordinate("dec", SkyPosition::parseDec);
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  private @Nullable Double coordinate(String field, ToDoubleFunction<String> parse) {
    String text = one(field);
    if (text.isEmpty()) {
      problems.put(
          field,
          "A sidereal target needs a "
              + (field.equals("ra") ? "right ascension" : "declination")
              + ", in degrees or sexagesimal.");
      return null;
    }
    try {
      return parse.applyAsDouble(text);
    } catch (IllegalArgumentException wrong) {
      problems.put(field, wrong.getMessage());
      return null;
    }
  }

  private @Nullable Double number(String field) {
    String text = one(field);
    if (text.isEmpty()) {
      return null;
    }
    Double number = TypedNumber.read(text);
    if (number == null) {
      problems.put(field, TypedNumber.problem(text));
    }
    return number;
  }

  private @Nullable Permissions permissions() {
    String text = one("permissions").toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    for (Permissions permissions : Permissions.values()) {
      if (permissions.name().equals(text)) {
        return permissions;
      }
    }
    problems.put("permissions", "“" + text + "” is not one of PRIVATE, PUBLIC, OPEN.");
    return null;
  }

  /** No box ticked is no group; only a form without the boxes leaves it to the TOM. */
  private @Nullable Set<Long> groups(Set<Long> mine) {
    if (!sent.containsKey("groups") && !sent.containsKey("groups_offered")) {
      return null;
    }
    Set<Long> chosen = new LinkedHashSet<>();
    for (String text : values("groups")) {
      try {
        long group = Long.parseLong(text.strip());
        if (mine.contains(group)) {
          chosen.add(group);
          continue;
        }
      } catch (NumberFormatException notANumber) {
        // told below, with the text
      }
      if (!text.isBlank()) {
        problems.put("groups", "“" + text + "” is not a group of yours.");
      }
    }
    return chosen;
  }

  private List<TargetExtra> extras(List<TargetExtra> known) {
    ExtraText.Read read = ExtraText.read(String.join("\n", values("extras")), known);
    if (read.problem() != null) {
      problems.put("extras", read.problem());
    }
    return read.extras();
  }

  /** One a line, or separated by commas. */
  private List<TargetName> aliases(List<TargetName> known) {
    List<TargetName> aliases = new ArrayList<>();
    for (String value : values("aliases")) {
      for (String line : value.split("[\\n\\r,]+")) {
        String alias = line.strip();
        if (!alias.isEmpty()) {
          String source =
              known.stream()
                  .filter(name -> !name.main() && name.name().equals(alias))
                  .findFirst()
                  .map(TargetName::source)
                  .orElse(null);
          aliases.add(new TargetName(alias, false, source));
        }
      }
    }
    return aliases;
  }
}
