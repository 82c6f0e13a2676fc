package org.tom4j.streams;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Schemas in few words, for packets of our own in the shapes of surveys. */
public final class Shapes {
  private Shapes() {}

  /**
   * A record.
   *
   * @param members name and type in turn: a {@link Schema}, or the word for one, with a ? behind it
   *     where the value may be null
   */
  public static Schema record(String name, Object... members) {
    int dot = name.lastIndexOf('.');
    Schema record =
        Schema.createRecord(
            name.substring(dot + 1), null, dot < 0 ? null : name.substring(0, dot), false);
    List<Schema.Field> fields = new ArrayList<>();
    for (int i = 0; i < members.length; i += 2) {
      Schema type = members[i + 1] instanceof Schema schema ? schema : type("" + members[i + 1]);
      fields.add(new Schema.Field("" + members[i], type));
    }
    record.setFields(fields);
    return record;
  }

  public static Schema list(Schema of) {
    return maybe(Schema.createArray(of));
  }

  public static Schema maybe(Schema schema) {
    return Schema.createUnion(Schema.create(Schema.Type.NULL), schema);
  }

  private static Schema type(String word) {
    return word.endsWith("?")
        ? maybe(type(word.substring(0, word.length() - 1)))
        : new Schema.Parser().parse("\"" + word + "\"");
  }
}
