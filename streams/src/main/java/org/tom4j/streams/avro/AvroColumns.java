package org.tom4j.streams.avro;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some members of all records of a list, one array each. The rest of the list is passed over, about
 * as fast as if nothing was asked for. For one thread at a time.
 */
public final class AvroColumns {
  private static final String[] LETTERS = new String[Byte.MAX_VALUE + 1];

  static {
    Arrays.setAll(LETTERS, letter -> String.valueOf((char) letter));
  }

  private final Projection projection;
  private final AvroCursor cursor;
  private final int size;
  private final int[] places;

  private AvroColumns(Projection projection, AvroCursor cursor, int size, int[] places) {
    this.projection = projection;
    this.cursor = cursor;
    this.size = size;
    this.places = places;
  }

  /**
   * Reads a member that is a list of records; a missing or empty one has no rows.
   *
   * @param record as {@link AvroDatum#members} has it
   * @param fields what is wanted of each; the columns have their order
   * @return null if this way does not lead to them: it is no record of Avro or damaged, the member
   *     is something else, a field of another kind than was said or called by two of its names; the
   *     members themselves then say what is there, or what is wrong
   */
  public static @Nullable AvroColumns ofList(
      Map<String, @Nullable Object> record, String member, List<AvroField> fields) {
    return record instanceof AvroRecord of ? of.columns(member, fields, true) : null;
  }

  /** Reads a member that is one record: one row, and else as {@link #ofList}. */
  public static @Nullable AvroColumns ofRecord(
      Map<String, @Nullable Object> record, String member, List<AvroField> fields) {
    return record instanceof AvroRecord of ? of.columns(member, fields, false) : null;
  }

  /** Of the value that begins at the cursor, which is moved behind it; null as {@link #ofList}. */
  static @Nullable AvroColumns at(
      AvroCursor cursor, AvroType type, List<AvroField> fields, boolean list) {
    return switch (type) {
      case UnionType union -> at(cursor, union.branch(cursor), fields, list);
      case RecordType one when !list -> read(cursor, one.projection(fields), null);
      case ListType many when list && many.element() instanceof RecordType each ->
          read(cursor, each.projection(fields), many);
      case AvroScalar scalar when scalar == AvroScalar.NULL -> none(cursor, fields);
      default -> null;
    };
  }

  /** Of nothing. */
  static AvroColumns none(AvroCursor cursor, List<AvroField> fields) {
    return new AvroColumns(Projection.ofNothing(fields), cursor, 0, new int[0]);
  }

  private static @Nullable AvroColumns read(
      AvroCursor cursor, @Nullable Projection projection, @Nullable ListType list) {
    if (projection == null) {
      return null;
    }
    FlatRecord steps = projection.steps();
    int marks = projection.marks();
    int[] places = new int[list == null ? marks : 64 * marks];
    int size = 0;
    int count = list == null ? 1 : list.block(cursor);
    while (count > 0) {
      for (int i = 0; i < count; i++) {
        if ((size + 1) * marks > places.length) {
          places = Arrays.copyOf(places, 2 * places.length);
        }
        int into = size++ * marks;
        int past = steps.past(cursor.bytes(), cursor.at(), cursor.end(), places, into);
        if (past == FlatRecord.NOT_SO) {
          steps.mark(cursor, places, into);
        } else {
          cursor.moveTo(past);
        }
      }
      count = list == null ? 0 : list.block(cursor);
    }
    return new AvroColumns(projection, cursor, size, places);
  }

  /** How many records there are. */
  public int size() {
    return size;
  }

  /**
   * Whether a value is there.
   *
   * @param field by its place among those that were asked for
   */
  public boolean has(int field, int row) {
    return find(projection.columns().get(field), row);
  }

  /**
   * A column of numbers; not a number where one is missing or not finite.
   *
   * @param field by its place among those that were asked for
   */
  public double[] numbers(int field) {
    double[] values = new double[size];
    Projection.Column column = projection.columns().get(field);
    for (int row = 0; row < size; row++) {
      values[row] = find(column, row) ? column.type().number(cursor) : Double.NaN;
    }
    return values;
  }

  /**
   * A column of whole numbers.
   *
   * @param field by its place among those that were asked for
   * @param missing stands where there is none
   */
  public long[] wholes(int field, long missing) {
    long[] values = new long[size];
    Projection.Column column = projection.columns().get(field);
    for (int row = 0; row < size; row++) {
      values[row] = find(column, row) ? cursor.varint() : missing;
    }
    return values;
  }

  /**
   * A column of texts; null where there is none.
   *
   * @param field by its place among those that were asked for
   */
  public @Nullable String[] texts(int field) {
    @Nullable String[] values = new @Nullable String[size];
    Projection.Column column = projection.columns().get(field);
    for (int row = 0; row < size; row++) {
      values[row] = find(column, row) ? text() : null;
    }
    return values;
  }

  /** Moves to a value; false if there is none. */
  private boolean find(Projection.Column column, int row) {
    if (column.mark() < 0) {
      return false;
    }
    cursor.moveTo(places[row * projection.marks() + column.mark()]);
    return column.branch() < 0 || cursor.varint() == column.branch();
  }

  private String text() {
    int from = cursor.at();
    // A length of 1, and a character of one byte.
    boolean letter = cursor.bytes()[from] == 2 && cursor.bytes()[from + 1] >= 0;
    return letter
        ? LETTERS[cursor.bytes()[from + 1]]
        : String.valueOf(AvroScalar.STRING.read(cursor));
  }
}
