package org.tom4j.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Orbit;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.db.NameKey;
import org.tom4j.lookup.Lookup;
import org.tom4j.lookup.Told;

/**
 * A target as a service of names tells it, for the form that makes one. Place and motion are of
 * that service alone; type, redshift and names also of others that mean the same object.
 */
final class LookedUp {
  /** Services differ about the middle of a galaxy; two objects of one name are farther apart. */
  private static final Angle SAME = Angle.ofArcseconds(30);

  private final Lookup lookup;
  private final ResolvedObject object;
  private final List<Told> agreeing;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, Set<String>> sources = new LinkedHashMap<>();

  /**
   * @param chosen whose word is taken; it says where the object is
   */
  LookedUp(Lookup lookup, Told chosen) {
    this.lookup = lookup;
    this.object = chosen.object() == null ? ResolvedObject.of(lookup.name()) : chosen.object();
    this.agreeing = agreeing(lookup, chosen);
    String source = chosen.source();
    Orbit orbit = object.position() == null ? object.orbit() : null;
    put(source, "name", name());
    if (orbit != null) {
      moving(source, OrbitElements.of(name(), orbit));
    } else {
      sidereal(source);
    }
    aliases();
    extras();
    values.put("note", List.of(note(source, orbit)));
  }

  /** What stands in the form, by field. */
  Map<String, List<String>> values() {
    return values;
  }

  /** Who says so, by field. */
  Map<String, String> sources() {
    Map<String, String> words = new LinkedHashMap<>();
    sources.forEach((field, told) -> words.put(field, String.join(", ", told)));
    return words;
  }

  /** The names that services told, each with the first that did. */
  static List<TargetName> names(Lookup lookup) {
    List<TargetName> names = new ArrayList<>();
    for (Told told : lookup.answers()) {
      if (told.object() != null) {
        names.add(new TargetName(told.object().name(), false, told.source()));
        told.object()
            .aliases()
            .forEach(alias -> names.add(new TargetName(alias, false, told.source())));
      }
    }
    return names;
  }

  /** The further values that services told. */
  static List<TargetExtra> extras(Lookup lookup) {
    List<TargetExtra> extras = new ArrayList<>();
    lookup.answers().forEach(told -> extras.addAll(extras(told)));
    return extras;
  }

  private static List<Told> agreeing(Lookup lookup, Told chosen) {
    List<Told> agreeing = new ArrayList<>(List.of(chosen));
    for (Told told : lookup.answers()) {
      if (!told.equals(chosen)
          && told.object() != null
          && chosen.object() != null
          && isSame(chosen.object(), told.object())) {
        agreeing.add(told);
      }
    }
    return agreeing;
  }

  /** What stays is the same where it is; what moves, if one has the other's main name. */
  private static boolean isSame(ResolvedObject one, ResolvedObject other) {
    SkyPosition here = one.position();
    SkyPosition there = other.position();
    if (here != null || there != null) {
      return here != null && there != null && here.separationTo(there).degrees() <= SAME.degrees();
    }
    return one.orbit() != null
        && other.orbit() != null
        && (isCalled(one, other.name()) || isCalled(other, one.name()));
  }

  private static boolean isCalled(ResolvedObject object, String name) {
    String key = NameKey.fold(name);
    return Stream.concat(Stream.of(object.name()), object.aliases().stream())
        .anyMatch(other -> NameKey.fold(other).equals(key));
  }

  private String name() {
    return DraftCheck.problemOfName(object.name()) == null ? object.name() : lookup.name();
  }

  private void sidereal(String source) {
    SkyPosition position = object.position();
    values.put("type", List.of(TargetType.SIDEREAL.name()));
    put(source, "ra", position == null ? null : position.raDegrees());
    put(source, "dec", position == null ? null : position.decDegrees());
    put(source, "epoch", object.epoch());
    put(source, "pm_ra", object.pmRa());
    put(source, "pm_dec", object.pmDec());
    put(source, "parallax", object.parallax());
  }

  private void moving(String source, OrbitElements elements) {
    values.put("type", List.of(TargetType.NON_SIDEREAL.name()));
    put(source, OrbitCheck.SCHEME, elements.scheme() == null ? null : elements.scheme().name());
    elements.values().forEach((element, value) -> put(source, element.field(), value));
  }

  /** One a line; a comma would part one into two. What the person typed is the person's. */
  private void aliases() {
    List<TargetName> names = new ArrayList<>();
    names.add(new TargetName(lookup.name(), false, null));
    names.addAll(names(new Lookup(lookup.name(), agreeing)));
    names.removeIf(name -> name.name().contains(","));
    TargetDraft draft = TargetDraft.sidereal(name(), null).withNames(names);
    List<TargetName> kept = FittedDraft.of(draft).draft().aliases();
    values.put("aliases", List.of(String.join("\n", kept.stream().map(TargetName::name).toList())));
    for (TargetName alias : kept) {
      if (alias.source() != null) {
        source("aliases", alias.source());
      }
    }
  }

  private void extras() {
    Map<String, TargetExtra> first = new LinkedHashMap<>();
    for (Told told : agreeing) {
      extras(told).forEach(extra -> first.putIfAbsent(extra.key(), extra));
    }
    values.put("extras", List.of(ExtraText.of(List.copyOf(first.values()))));
    first.values().forEach(extra -> source("extras", String.valueOf(extra.source())));
  }

  private static List<TargetExtra> extras(Told told) {
    List<TargetExtra> extras = new ArrayList<>();
    ResolvedObject known = told.object();
    if (known != null && known.type() != null) {
      extras.add(new TargetExtra("type", known.type(), told.source()));
    }
    if (known != null && known.redshift() != null) {
      extras.add(new TargetExtra("redshift", Texts.plain(known.redshift()), told.source()));
    }
    return extras;
  }

  private String note(String source, @Nullable Orbit orbit) {
    return "Looked up as “%s”; %s of %s."
        .formatted(
            lookup.name(),
            orbit == null
                ? object.pmRa() == null ? "position" : "position and motion"
                : "orbit of the epoch MJD " + Texts.plain(orbit.epoch()),
            source);
  }

  private void put(String source, String field, @Nullable Double value) {
    put(source, field, value == null ? null : Texts.plain(value));
  }

  private void put(String source, String field, @Nullable String value) {
    if (value != null) {
      values.put(field, List.of(value));
      source(field, source);
    }
  }

  private void source(String field, String source) {
    sources.computeIfAbsent(field, _ -> new LinkedHashSet<>()).add(source);
  }
}
