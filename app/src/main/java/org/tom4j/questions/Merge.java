package org.tom4j.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tom4j.alerts.FoundAlert;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.db.NameKey;

/**
 * Puts alerts about one object together: those that share a name, id or alias, and then those that
 * stand within two arcseconds of each other. What moves through the solar system, and what has no
 * place, is known by its names alone.
 */
final class Merge {
  private static final Angle NEAR = Angle.ofArcseconds(2);

  /** A short number is some service's count, and says nothing beside another's. */
  private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,9}");

  private final List<FoundAlert> alerts;
  private final int[] parents;

  private Merge(List<FoundAlert> alerts) {
    this.alerts = alerts;
    this.parents = IntStream.range(0, alerts.size()).toArray();
  }

  /** Groups, the one with the newest alert first. */
  static List<Group> of(List<FoundAlert> alerts) {
    Merge merge = new Merge(alerts);
    merge.byNames();
    merge.byPlaces();
    return merge.groups().values().stream()
        .map(Group::new)
        .sorted(Comparator.comparing(Group::time, Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  private void byNames() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < alerts.size(); i++) {
      for (String key : keys(alerts.get(i).alert())) {
        Integer same = first.putIfAbsent(key, i);
        if (same != null) {
          join(same, i);
        }
      }
    }
  }

  private static List<String> keys(GenericAlert alert) {
    Stream<String> names = Stream.concat(Stream.ofNullable(alert.name()), alert.aliases().stream());
    Stream<String> id = Stream.of(alert.id()).filter(it -> !SHORT_NUMBER.matcher(it).matches());
    return Stream.concat(names, id).map(NameKey::fold).filter(key -> !key.isEmpty()).toList();
  }

  /**
   * In the order of declination only neighbours need to be compared: no separation is smaller than
   * the difference of declinations, at the poles and at 0h neither.
   */
  private void byPlaces() {
    Set<Integer> moving = new HashSet<>();
    for (int i = 0; i < alerts.size(); i++) {
      if (alerts.get(i).alert().solarSystem()) {
        moving.add(root(i));
      }
    }
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < alerts.size(); i++) {
      SkyPosition place = alerts.get(i).alert().position();
      if (place != null && !moving.contains(root(i))) {
        placed.add(new Placed(i, place));
      }
    }
    placed.sort(Comparator.comparingDouble(each -> each.place.decDegrees()));
    for (int i = 0; i < placed.size(); i++) {
      Placed one = placed.get(i);
      for (int j = i + 1; j < placed.size() && one.reaches(placed.get(j)); j++) {
        if (one.place.separationTo(placed.get(j).place).compareTo(NEAR) <= 0) {
          join(one.index, placed.get(j).index);
        }
      }
    }
  }

  private record Placed(int index, SkyPosition place) {
    boolean reaches(Placed next) {
      return next.place.decDegrees() - place.decDegrees() <= NEAR.degrees() * 1.001;
    }
  }

  private Map<Integer, List<FoundAlert>> groups() {
    Map<Integer, List<FoundAlert>> groups = new LinkedHashMap<>();
    for (int i = 0; i < alerts.size(); i++) {
      groups.computeIfAbsent(root(i), none -> new ArrayList<>()).add(alerts.get(i));
    }
    return groups;
  }

  private void join(int one, int other) {
    parents[root(other)] = root(one);
  }

  private int root(int i) {
    int at = i;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
