package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Standing;
import org.tom4j.survey.Ztf;

/**
 * A batch of alerts on its way into the database: each identity once, and what of it is there
 * already. Holds no SQL; {@link AlertStore} asks and tells it.
 */
final class AlertBatch {

  /** What makes an alert row itself, beside its broker. */
  record Identity(String alertId, long observedMicros, long hash) {}

  /** A row of the run, ready to be linked. */
  record Marked(long alertRow, Mark mark) {}

  /**
   * A row that this batch says is kept to a group, and was stored for everyone or a wider one.
   *
   * @param before the wider one, or null
   */
  record Tightened(long alertRow, @Nullable String before, String group) {}

  private final Map<Identity, NewAlert> alerts = new LinkedHashMap<>();
  private final Map<Identity, Long> rows = new HashMap<>();

  /** What the batch says of who alone may see them: of one that comes twice, the strictest. */
  private final Map<Identity, String> told = new HashMap<>();

  /** Of rows that are kept to a group, its name. */
  private final Map<Long, String> groups = new HashMap<>();

  private boolean anyKnown;
  private final Set<String> idsOfEarlierRuns = new HashSet<>();
  private final Set<Long> rowsOfEarlierRuns = new HashSet<>();
  private final Set<Long> rowsOfThisRun = new HashSet<>();

  AlertBatch(List<NewAlert> received) {
    for (NewAlert alert : received) {
      Identity identity = identity(alert);
      alerts.putIfAbsent(identity, alert);
      String group = alert.alert().restrictedTo();
      if (group != null) {
        told.merge(identity, group, AlertBatch::stricter);
      }
    }
  }

  static Identity identity(NewAlert alert) {
    return new Identity(
        alert.alert().id(), Never.orMicros(alert.alert().timestamp()), alert.hash());
  }

  List<String> alertIds() {
    return alerts.keySet().stream().map(Identity::alertId).distinct().toList();
  }

  /**
   * A row of this broker that has one of our alert ids; it need not be one of ours.
   *
   * @param group it is kept to, or null
   */
  void stored(Identity identity, long row, @Nullable String group) {
    anyKnown = true;
    if (alerts.containsKey(identity)) {
      rows.put(identity, row);
      if (group != null) {
        groups.put(row, group);
      }
    }
  }

  /** Rows that were stored for more people; from now on they count as kept to the group. */
  List<Tightened> tightened() {
    List<Tightened> tightened = new ArrayList<>();
    told.forEach((identity, group) -> {
      Long row = rows.get(identity);
      String before = row == null ? null : groups.get(row);
      String strictest = before == null ? group : stricter(before, group);
      if (row != null && !strictest.equals(before)) {
        groups.put(row, strictest);
        tightened.add(new Tightened(row, before, strictest));
      }
    });
    return tightened;
  }

  /** Of ZTF's groups it is known which is the stricter; of any others the first that was told. */
  private static String stricter(String one, String other) {
    return Objects.requireNonNullElse(Ztf.strictest(one, other), one);
  }

  /** How many of these rows are kept to which group. */
  Map<String, Long> restricted(List<Marked> marked) {
    Map<String, Long> restricted = new TreeMap<>();
    for (Marked row : marked) {
      String group = groups.get(row.alertRow());
      if (group != null) {
        restricted.merge(group, 1L, Long::sum);
      }
    }
    return restricted;
  }

  /** A row that an earlier run of the same query had, with one of our alert ids. */
  void earlier(String alertId, long row) {
    idsOfEarlierRuns.add(alertId);
    rowsOfEarlierRuns.add(row);
  }

  /** A row that this run has already. */
  void already(long row) {
    rowsOfThisRun.add(row);
  }

  /** What has no row yet. */
  List<NewAlert> missing() {
    return alerts.entrySet().stream()
        .filter(entry -> !rows.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Rows of alerts that name events, with what they say of themselves. */
  Map<Long, Standing> named() {
    Map<Long, Standing> named = new LinkedHashMap<>();
    alerts.forEach((identity, alert) -> {
      Standing said = alert.alert().standing();
      Long row = rows.get(identity);
      if (row != null && !(said.events().isEmpty() && said.references().isEmpty())) {
        named.put(row, said);
      }
    });
    return named;
  }

  /** Whether any alert of this broker has one of our alert ids. */
  boolean anyKnown() {
    return anyKnown;
  }

  List<Long> storedRows() {
    return List.copyOf(rows.values());
  }

  @Nullable Long row(Identity identity) {
    return rows.get(identity);
  }

  /** The rows to link to the run, in the order they came. */
  List<Marked> marked() {
    List<Marked> marked = new ArrayList<>(alerts.size());
    for (Identity identity : alerts.keySet()) {
      Long row = rows.get(identity);
      if (row == null) {
        throw new IllegalStateException("alert " + identity.alertId() + " was not stored");
      }
      if (!rowsOfThisRun.contains(row)) {
        marked.add(new Marked(row, mark(identity, row)));
      }
    }
    return marked;
  }

  private Mark mark(Identity identity, long row) {
    if (rowsOfEarlierRuns.contains(row)) {
      return Mark.SEEN;
    }
    return idsOfEarlierRuns.contains(identity.alertId()) ? Mark.UPDATED : Mark.NEW;
  }
}
