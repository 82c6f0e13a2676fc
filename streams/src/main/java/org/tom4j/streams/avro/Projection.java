package org.tom4j.streams.avro;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How some members of records of one type are read as columns, and the rest passed over. Immutable;
 * for all threads.
 *
 * @param steps over a record
 * @param columns by the fields' places among those that were asked for: what stands there
 * @param marks how many of the fields the type has
 */
record Projection(FlatRecord steps, List<Column> columns, int marks) {

  /**
   * A column.
   *
   * @param mark which of the marked members it is, by their order in the record; −1: the type has
   *     no such member
   * @param type without the null
   * @param branch of the union, of a value that is there; −1: it is always there
   */
  record Column(int mark, AvroScalar type, int branch) {}

  private static final Column ABSENT = new Column(-1, AvroScalar.NULL, -1);

  /** Of records that have none of the fields. */
  static Projection ofNothing(List<AvroField> fields) {
    return new Projection(FlatRecord.EMPTY, Collections.nCopies(fields.size(), ABSENT), 0);
  }

  /**
   * @return null if a field is of another kind or told twice, or the records hold others or take no
   *     byte
   */
  static @Nullable Projection of(RecordType record, List<AvroField> fields) {
    if (record.weightless() > 0) {
      return null;
    }
    int members = record.names().size();
    AvroType[] types = new AvroType[members];
    Arrays.setAll(types, record::type);
    boolean[] marked = new boolean[members];
    int[] places = new int[fields.size()];
    for (int i = 0; i < places.length; i++) {
      int[] found =
          fields.get(i).names().stream().mapToInt(record::place).filter(at -> at >= 0).toArray();
      if (found.length > 1 || (found.length == 1 && marked[found[0]])) {
        return null;
      }
      places[i] = found.length == 0 ? -1 : found[0];
      if (places[i] >= 0) {
        marked[places[i]] = true;
      }
    }
    Column[] columns = new Column[places.length];
    for (int i = 0; i < places.length; i++) {
      Column column = places[i] < 0 ? ABSENT : column(types[places[i]], mark(marked, places[i]));
      if (column == null || (places[i] >= 0 && !fits(column.type(), fields.get(i).kind()))) {
        return null;
      }
      columns[i] = column;
    }
    FlatRecord steps = FlatRecord.of(types, marked);
    return steps == null ? null : new Projection(steps, List.of(columns), mark(marked, members));
  }

  private static @Nullable Column column(AvroType type, int mark) {
    return switch (type) {
      case AvroScalar scalar -> new Column(mark, scalar, -1);
      case UnionType union when union.size() == 2 && union.branch(0) == AvroScalar.NULL ->
          union.branch(1) instanceof AvroScalar scalar ? new Column(mark, scalar, 1) : null;
      case UnionType union when union.size() == 2 && union.branch(1) == AvroScalar.NULL ->
          union.branch(0) instanceof AvroScalar scalar ? new Column(mark, scalar, 0) : null;
      default -> null;
    };
  }

  private static boolean fits(AvroScalar type, AvroField.Kind kind) {
    return switch (kind) {
      case NUMBER ->
          type == AvroScalar.FLOAT || type == AvroScalar.DOUBLE || type == AvroScalar.WHOLE;
      case WHOLE -> type == AvroScalar.WHOLE;
      case TEXT -> type == AvroScalar.STRING;
    };
  }

  /** How many are marked before a place. */
  private static int mark(boolean[] marked, int place) {
    int count = 0;
    for (int i = 0; i < place; i++) {
      count += marked[i] ? 1 : 0;
    }
    return count;
  }
}
