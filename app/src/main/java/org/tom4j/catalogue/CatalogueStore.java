package org.tom4j.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.CatalogueEntry;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;
import org.tom4j.db.Micros;
import org.tom4j.db.NameKey;
import org.tom4j.db.SkyIndex;

/** The SQL of catalogues' entries. Entries come and change; none is ever taken away. */
final class CatalogueStore {
  private static final List<String> VALUES =
      List.of(
          "prefix",
          "designation",
          "designation_key",
          "ra",
          "dec",
          "cell",
          "type",
          "redshift",
          "discovered_us",
          "reported_by",
          "found_by",
          "reporters",
          "aliases",
          "page",
          "modified_us");

  /** Writes what is new or other than before, and not older. */
  private static final String UPSERT =
      "insert into catalogue_entry (catalogue, entry, "
          + String.join(", ", VALUES)
          + ") values %s on conflict (catalogue, entry) do update set "
          + VALUES.stream().map(each -> each + " = excluded." + each).collect(joined())
          + " where (excluded.modified_us is null or catalogue_entry.modified_us is null"
          + " or excluded.modified_us >= catalogue_entry.modified_us) and ("
          + VALUES.stream().map(each -> "excluded." + each).collect(joined())
          + ") is distinct from ("
          + VALUES.stream().map(each -> "catalogue_entry." + each).collect(joined())
          + ") returning entry";

  private final Db db;

  CatalogueStore(Db db) {
    this.db = db;
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  /**
   * Keeps entries, all or none; of one id the last counts.
   *
   * @param entries at most 1,000: a statement has room for so many values
   * @return how many were new or other than before
   */
  long put(String catalogue, List<CatalogueEntry> entries) {
    if (entries.isEmpty()) {
      return 0;
    }
    Map<String, List<@Nullable Object>> rows = new LinkedHashMap<>();
    entries.forEach(entry -> rows.put(entry.id(), row(catalogue, entry)));
    String sql = UPSERT.formatted(Marks.rows(rows.size(), VALUES.size() + 2));
    List<@Nullable Object> values = new ArrayList<>();
    rows.values().forEach(values::addAll);
    return db.write(client -> client.sql(sql).params(values).query(Columns.TEXT).list()).size();
  }

  private static List<@Nullable Object> row(String catalogue, CatalogueEntry entry) {
    SkyPosition position = entry.position();
    return Arrays.asList(
        catalogue,
        entry.id(),
        entry.prefix() == null ? "" : entry.prefix(),
        entry.designation(),
        NameKey.fold(entry.designation()),
        position.raDegrees(),
        position.decDegrees(),
        SkyIndex.cell(position),
        entry.type(),
        entry.redshift(),
        entry.discovered(),
        entry.reportedBy(),
        entry.foundBy(),
        entry.reporters(),
        String.join("\n", entry.aliases()),
        entry.page() == null ? null : entry.page().toString(),
        entry.modified());
  }

  /** What all catalogues have in a cone, its rim included, the nearest first. */
  List<Catalogued> in(Cone cone) {
    List<SkyIndex.Range> ranges = SkyIndex.ranges(cone);
    String cells = String.join(" or ", Collections.nCopies(ranges.size(), "cell between ? and ?"));
    List<Object> ends = new ArrayList<>();
    ranges.forEach(range -> Collections.addAll(ends, range.from(), range.to()));
    return db
        .read(client ->
            client
                .sql("select * from catalogue_entry where " + cells)
                .params(ends)
                .query((row, index) -> read(row, cone.center()))
                .list())
        .stream()
        .filter(entry -> entry.separation().compareTo(cone.radius()) <= 0)
        .sorted(Comparator.comparing(Catalogued::separation).thenComparing(Catalogued::name))
        .toList();
  }

  private static Catalogued read(ResultSet row, SkyPosition from) throws SQLException {
    SkyPosition position = SkyPosition.ofDegrees(row.getDouble("ra"), row.getDouble("dec"));
    return new Catalogued(
        Columns.text(row, "catalogue"),
        Columns.text(row, "prefix") + Columns.text(row, "designation"),
        position,
        from.separationTo(position),
        row.getString("type"),
        Columns.doubleOrNull(row, "redshift"),
        Micros.atOrNull(row, "discovered_us"),
        row.getString("reported_by"),
        row.getString("found_by"),
        row.getString("reporters"),
        Columns.text(row, "aliases").lines().toList(),
        row.getString("page"));
  }

  /**
   * What objects are called now, by their folded designations.
   *
   * @return key → name with its prefix; keys that the catalogue does not have are not in it
   */
  Map<String, Called> called(String catalogue, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    List<Object> values = new ArrayList<>(List.of(catalogue));
    values.addAll(keys);
    Map<String, Called> called = new LinkedHashMap<>();
    db.read(client ->
            client
                .sql(
                    "select designation_key, prefix, designation from catalogue_entry"
                        + " where catalogue = ? and designation_key in ("
                        + Marks.of(keys.size())
                        + ") order by entry")
                .params(values)
                .query((row, index) ->
                    new Called(
                        Columns.text(row, "designation_key"),
                        Columns.text(row, "prefix"),
                        Columns.text(row, "designation")))
                .list())
        .forEach(one -> called.put(one.key(), one));
    return called;
  }

  /** How an object is called now. */
  record Called(String key, String prefix, String designation) {}

  long count(String catalogue) {
    return db.read(client ->
        client
            .sql("select count(*) from catalogue_entry where catalogue = ?")
            .param(catalogue)
            .query(Columns.NUMBER)
            .single());
  }
}
