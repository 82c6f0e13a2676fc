package org.tom4j.brokers.antares;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;

/** What ANTARES is asked: all of it optional, all of it ANDed. */
public record AntaresQuery(
    @Nullable
        @Field(
            label = "Object ID",
            help =
                "one, or several with commas between: a locus ANT2020aeczfyy, ZTF's ZTF20achooum,"
                    + " or LSST's long number")
        String objectId,
    @Nullable @Field(label = "Position") Cone position,
    @Nullable
        @Field(
            label = "Tags",
            help = "one, or several with commas between, any of which will do: nuclear_transient")
        String tags,
    @Nullable @Field(label = "Measurements", help = "how many detections with a magnitude")
        Range<Integer> measurements,
    @Field(label = "Newest alert") Newest newest,
    @Nullable
        @Field(
            label = "Elasticsearch filter",
            group = "For experts",
            help =
                "one more condition in Elasticsearch's JSON, such as"
                    + " {\"exists\": {\"field\": \"properties.survey.lsst.dia_object_id\"}}")
        String filter) {

  private static final Pattern OBJECT = Pattern.compile("(?s)\\{.*}");
  private static final Pattern WHOLE_QUERY = Pattern.compile("(?s)\\{\\s*\"query\"\\s*:.*");

  /** How bright the newest alert was, and when. */
  public record Newest(
      @Nullable @Field(label = "Magnitude") Range<Double> magnitude,
      @Nullable @Field(label = "Time", help = "UTC or MJD") Range<Instant> time) {}

  public AntaresQuery {
    List<String> names = listed(objectId);
    for (String name : names) {
      if (AntaresName.of(name) == null) {
        throw new IllegalArgumentException(
            "an object ID looks like ANT2020aeczfyy, ZTF20achooum or 170595943059554358, not '"
                + name
                + "'");
      }
    }
    boolean more =
        Stream.of(position, tags, measurements, newest.magnitude(), newest.time(), filter)
            .anyMatch(Objects::nonNull);
    boolean anyLocus = names.stream().anyMatch(AntaresName.LOCUS::is);
    if (anyLocus && (more || !names.stream().allMatch(AntaresName.LOCUS::is))) {
      throw new IllegalArgumentException(
          "ANTARES looks up the ID of a locus by itself: leave out all other IDs and fields");
    }
    if (filter != null && !OBJECT.matcher(filter.strip()).matches()) {
      throw new IllegalArgumentException(
          "an Elasticsearch filter is a JSON object, from { to }: {\"exists\": {\"field\": …}}");
    }
    if (filter != null && WHOLE_QUERY.matcher(filter.strip()).matches()) {
      throw new IllegalArgumentException(
          "give the Elasticsearch filter without {\"query\": …} round it");
    }
  }

  /** Locus IDs, none if it asks for something else. */
  List<String> loci() {
    return named(AntaresName.LOCUS);
  }

  List<String> named(AntaresName kind) {
    return listed(objectId).stream().filter(kind::is).toList();
  }

  List<String> allTags() {
    return listed(tags);
  }

  private static List<String> listed(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  /** A question to all brokers; null if it cannot be asked so. */
  static @Nullable AntaresQuery of(AlertQuestion question) {
    String name = question.nameWithoutPosition();
    if (question.className() != null || (name != null && AntaresName.of(name) == null)) {
      return null;
    }
    boolean locus = name != null && AntaresName.LOCUS.is(name);
    Newest newest = locus ? new Newest(null, null) : new Newest(question.mag(), question.time());
    return new AntaresQuery(name, question.position(), null, null, newest, null);
  }
}
