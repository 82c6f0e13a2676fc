package org.tom4j.brokers.lasair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.form.Range;

/**
 * A query as the fragments of SQL that Lasair puts together and runs, reading only. It joins the
 * tables by itself, and forbids some words. Pure.
 */
record LasairSql(LasairSurvey survey, LasairQuery query) {
  private static final String SHERLOCK = "sherlock_classifications";
  private static final String TNS = "crossmatch_tns";
  private static final Pattern ORDER = Pattern.compile("(?i)\\border\\s+by\\b.*", Pattern.DOTALL);

  /** All columns of an object, and what the other tables have to say of it. */
  String selected() {
    StringBuilder columns = new StringBuilder("objects.*");
    Set<String> tables = joined();
    if (tables.contains(SHERLOCK)) {
      for (String column : List.of("classification", "catalogue_object_id", "separationArcsec")) {
        columns.append(", " + SHERLOCK + ".").append(column);
      }
    }
    if (tables.contains(TNS)) {
      for (String column : List.of("tns_prefix", "tns_name", "type")) {
        columns.append(", " + TNS + ".").append(column);
      }
    }
    if (tables.stream().anyMatch(table -> table.startsWith("watchlist:"))) {
      columns.append(", watchlist_hits.name AS watchlist_name");
    }
    return columns.toString();
  }

  String tables() {
    List<String> tables = new ArrayList<>(List.of("objects"));
    tables.addAll(joined());
    return String.join(",", tables);
  }

  /** Whether an object without a class by Sherlock is left out: joining tables does that. */
  boolean wantsClass() {
    return joined().contains(SHERLOCK);
  }

  /**
   * The conditions with their order, in which pages hang together.
   *
   * @param ids of the objects that may be told; empty: any
   */
  String conditions(List<String> ids) {
    List<String> all = new ArrayList<>();
    if (!ids.isEmpty()) {
      all.add(
          ids.stream()
              .map(survey::literal)
              .collect(Collectors.joining(",", survey.idColumn() + " IN (", ")")));
    }
    LasairQuery.Detections seen = query.detections();
    between(all, survey.countColumn(), seen.detections(), String::valueOf);
    between(all, survey.firstColumn(), seen.firstSeen(), survey::day);
    between(all, survey.lastColumn(), seen.lastSeen(), survey::day);
    List<LasairQuery.SherlockClass> classes = query.sherlock().classes();
    if (!classes.isEmpty()) {
      all.add(
          classes.stream()
              .map(each -> '"' + each.name() + '"')
              .collect(Collectors.joining(",", SHERLOCK + ".classification IN (", ")")));
    }
    String written = written();
    Matcher order = ORDER.matcher(written);
    boolean ordered = order.find();
    String own = (ordered ? written.substring(0, order.start()) : written).strip();
    if (!own.isEmpty()) {
      // An OR must not reach out of what a person wrote.
      all.add("(" + own + ")");
    }
    String conditions = String.join(" AND ", all);
    return (conditions + " " + (ordered ? order.group().strip() : newestFirst())).strip();
  }

  /** One exposure finds many objects at the same time: only the id makes the order certain. */
  private String newestFirst() {
    return "ORDER BY " + survey.lastColumn() + " DESC, " + survey.idColumn();
  }

  private Set<String> joined() {
    Set<String> tables = new TreeSet<>(query.sql().tableNames());
    tables.remove("objects");
    if (!query.sherlock().unclassed()) {
      tables.add(SHERLOCK);
    }
    return tables;
  }

  private String written() {
    String written = query.sql().conditions();
    return written == null ? "" : written.strip();
  }

  private static <T extends Comparable<? super T>> void between(
      List<String> conditions, String column, @Nullable Range<T> range, Function<T, String> sql) {
    T min = range == null ? null : range.min();
    T max = range == null ? null : range.max();
    if (min != null) {
      conditions.add(column + " >= " + sql.apply(min));
    }
    if (max != null) {
      conditions.add(column + " <= " + sql.apply(max));
    }
  }
}
