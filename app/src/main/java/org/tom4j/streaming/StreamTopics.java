package org.tom4j.streaming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tom4j.alerts.AlertText;
import org.tom4j.alerts.StreamPanel.Partition;
import org.tom4j.alerts.StreamPanel.Topic;

/** Partitions by their topics: {@code topic/3} is the partition 3 of the topic, and behind 2. */
final class StreamTopics {
  private static final Comparator<Named> BY_NUMBER =
      Comparator.comparingLong(Named::number).thenComparing(Named::name);

  private static final Comparator<Named> BY_CHANGE =
      Comparator.comparing((Named each) -> each.place().changed())
          .reversed()
          .thenComparing(BY_NUMBER);

  /** More partitions of a topic are not shown: an archive may have one for each of its files. */
  private static final int MOST_SHOWN = 200;

  private StreamTopics() {}

  private record Named(String name, PlaceLine place) {
    /** What is no number stands before what is. */
    long number() {
      return name.matches("[0-9]{1,18}") ? Long.parseLong(name) : -1;
    }
  }

  static List<Topic> of(List<PlaceLine> places) {
    Map<String, List<Named>> topics = new TreeMap<>();
    for (PlaceLine place : places) {
      int slash = place.partition().lastIndexOf('/');
      topics
          .computeIfAbsent(
              slash < 0 ? "" : place.partition().substring(0, slash), _ -> new ArrayList<>())
          .add(new Named(place.partition().substring(slash + 1), place));
    }
    List<Topic> shown = new ArrayList<>();
    topics.forEach((name, partitions) -> {
      partitions.sort(BY_CHANGE);
      shown.add(
          new Topic(
              name,
              AlertText.count(partitions.size(), "partition", "partitions"),
              AlertText.time(partitions.getFirst().place().changed()),
              partitions.size() <= MOST_SHOWN
                  ? ""
                  : "The " + MOST_SHOWN + " that moved last are shown.",
              partitions.stream()
                  .limit(MOST_SHOWN)
                  .sorted(BY_NUMBER)
                  .map(StreamTopics::partition)
                  .toList()));
    });
    return shown;
  }

  private static Partition partition(Named named) {
    return new Partition(
        named.name().isEmpty() ? named.place().partition() : named.name(),
        Long.toString(named.place().next()),
        AlertText.time(named.place().changed()));
  }
}
