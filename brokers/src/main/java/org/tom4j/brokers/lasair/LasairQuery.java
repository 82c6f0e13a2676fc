package org.tom4j.brokers.lasair;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;

/** What Lasair is asked, of ZTF or of Rubin: all of it optional, all of it ANDed. */
public record LasairQuery(
    @Nullable @Field(label = "Object ID", help = "one, or several with commas between")
        String objectId,
    @Nullable @Field(label = "Position", help = "radius at most 1000 arcsec") Cone position,
    @Field(label = "Sherlock") Sherlock sherlock,
    @Field(label = "Detections") Detections detections,
    @Field(label = "SQL") Sql sql) {

  static final int DEFAULT_PAGE_SIZE = 1_000;
  private static final double MAX_RADIUS_ARCSEC = 1_000;

  /** What Sherlock, which looks at what catalogues have at the place, takes it for. */
  public record Sherlock(
      @Nullable @Field(label = "Class", help = "any of these; any at all if none is chosen")
          Set<SherlockClass> sherlockClass,
      @Field(
              label = "Also without a class",
              help = "objects that Sherlock has not looked at yet; then no class is told")
          boolean unclassed) {
    public Sherlock {
      if (unclassed && sherlockClass != null && !sherlockClass.isEmpty()) {
        throw new IllegalArgumentException(
            "choose classes, or objects without one: Lasair answers one or the other");
      }
    }

    List<SherlockClass> classes() {
      return sherlockClass == null ? List.of() : sherlockClass.stream().sorted().toList();
    }
  }

  /** How often and when it was seen. */
  public record Detections(
      @Nullable @Field(label = "Detections") Range<Integer> detections,
      @Nullable @Field(label = "First seen", help = "UTC or MJD") Range<Instant> firstSeen,
      @Nullable @Field(label = "Last seen", help = "UTC or MJD") Range<Instant> lastSeen) {

    boolean isEmpty() {
      return detections == null && firstSeen == null && lastSeen == null;
    }
  }

  /** More than the form knows of. */
  public record Sql(
      @Nullable
          @Field(
              label = "Conditions",
              help =
                  "as in Lasair's own filters: objects.gmag < 17 AND objects.g_minus_r > 0; may"
                      + " end in ORDER BY")
          String conditions,
      @Nullable
          @Field(
              label = "Further tables",
              help =
                  "with commas between: watchlist:12, area:3, annotator:fastfinder,"
                      + " crossmatch_tns; objects that are in all of them")
          String tables,
      @Nullable
          @Field(
              label = "Objects a page",
              help = "1000 if empty, at most 10000; an account has 100 calls an hour")
          Integer pageSize) {

    private static final int LARGEST_PAGE = 10_000;
    private static final int LONGEST = 2_000;
    private static final String TABLE = "[a-z_]+(?::\\w+(?:&\\w+)*)?";

    public Sql {
      if (conditions != null && conditions.length() > LONGEST) {
        throw new IllegalArgumentException("conditions have at most " + LONGEST + " characters");
      }
      List<String> named = names(tables);
      for (String table : named) {
        if (!table.matches(TABLE)) {
          throw new IllegalArgumentException(
              "a table looks like watchlist:12 or annotator:fastfinder, not '" + table + "'");
        }
      }
      if (named.contains("crossmatch_tns")
          && named.stream().anyMatch(table -> table.startsWith("watchlist:"))) {
        throw new IllegalArgumentException(
            "Lasair looks into crossmatch_tns or a watchlist, not into both at once");
      }
      if (pageSize != null && (pageSize < 1 || pageSize > LARGEST_PAGE)) {
        throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " objects");
      }
    }

    /** In lower case, as Lasair reads them. */
    List<String> tableNames() {
      return names(tables);
    }

    private static List<String> names(@Nullable String tables) {
      return split(tables == null ? null : tables.toLowerCase(Locale.ROOT));
    }
  }

  /** The classes of Sherlock. */
  public enum SherlockClass {
    AGN("AGN: active galactic nucleus"),
    BS("BS: near a bright star"),
    CV("CV: cataclysmic variable"),
    NT("NT: in the nucleus of a galaxy"),
    ORPHAN("ORPHAN: nothing is known there"),
    SN("SN: in a galaxy, off its nucleus"),
    UNCLEAR("UNCLEAR: Sherlock cannot tell"),
    VS("VS: variable star");

    private final String words;

    SherlockClass(String words) {
      this.words = words;
    }

    /** By its name in any case; null for a class of others. */
    static @Nullable SherlockClass named(String name) {
      return Arrays.stream(values())
          .filter(known -> known.name().equalsIgnoreCase(name))
          .findFirst()
          .orElse(null);
    }

    @Override
    public String toString() {
      return words;
    }
  }

  public LasairQuery {
    for (String id : split(objectId)) {
      if (!LasairSurvey.ZTF.knows(id) && !LasairSurvey.LSST.knows(id)) {
        throw new IllegalArgumentException(
            "an object ID looks like ZTF18acclkfa or 313761043604045880, not '" + id + "'");
      }
    }
    if (position != null && position.radius().arcseconds() > MAX_RADIUS_ARCSEC) {
      throw new IllegalArgumentException("Lasair's largest radius is 1000 arcsec");
    }
    if (split(objectId).isEmpty()
        && position == null
        && isOfPlaceAlone(sherlock, detections, sql)) {
      throw new IllegalArgumentException(
          "fill in an object ID, a position, a class, detections, or conditions in SQL: Lasair is"
              + " not asked for everything");
    }
  }

  List<String> objectIds() {
    return split(objectId).stream().distinct().toList();
  }

  int pageSize() {
    Integer size = sql.pageSize();
    return size == null ? DEFAULT_PAGE_SIZE : size;
  }

  /** Whether nothing but ids and a position is asked for. */
  boolean isOfPlaceAlone() {
    return isOfPlaceAlone(sherlock, detections, sql);
  }

  private static boolean isOfPlaceAlone(Sherlock sherlock, Detections detections, Sql sql) {
    String conditions = sql.conditions();
    return sherlock.classes().isEmpty()
        && detections.isEmpty()
        && (conditions == null || conditions.isBlank())
        && sql.tableNames().isEmpty();
  }

  private static List<String> split(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
  }

  /** A question to all brokers; null if it cannot be asked so. */
  static @Nullable LasairQuery of(AlertQuestion question, LasairSurvey survey) {
    String name = question.nameWithoutPosition();
    String wanted = question.className();
    SherlockClass sherlock = wanted == null ? null : SherlockClass.named(wanted);
    boolean narrow = question.position() != null || wanted != null || question.time() != null;
    boolean asked = name == null ? narrow : survey.knows(name);
    if (!asked || (wanted != null && sherlock == null) || question.probability() != null) {
      return null;
    }
    return new LasairQuery(
        name,
        question.position(),
        new Sherlock(sherlock == null ? null : Set.of(sherlock), false),
        new Detections(null, null, question.time()),
        new Sql(null, null, null));
  }
}
