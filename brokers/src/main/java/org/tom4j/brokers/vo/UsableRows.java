package org.tom4j.brokers.vo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.NearbyObject;

/** Objects out of the rows of a table: one odd row does not hide the others. */
public final class UsableRows {
  private UsableRows() {}

  /**
   * What the rows say; a note tells how many say nothing that can be used.
   *
   * @param who told them, for the note
   * @throws IllegalArgumentException of the first row, if no row can be used
   */
  public static <R> List<NearbyObject> of(
      String who, List<R> rows, Function<R, NearbyObject> reading, BrokerContext context) {
    List<NearbyObject> objects = new ArrayList<>();
    @Nullable IllegalArgumentException first = null;
    for (R row : rows) {
      try {
        objects.add(reading.apply(row));
      } catch (IllegalArgumentException odd) {
        first = first == null ? odd : first;
      }
    }
    if (first != null) {
      if (objects.isEmpty()) {
        throw first;
      }
      context.note(
          (rows.size() - objects.size())
              + " rows of "
              + who
              + " could not be read and are left out: "
              + first.getMessage());
    }
    return objects;
  }
}
