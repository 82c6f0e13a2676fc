package org.tom4j.runtime.shape;

/**
 * How often a member was there, by what it held. Text that only says that there is nothing ({@code
 * ""}, {@code "nan"}, {@code "null"}) counts as null.
 */
public record MemberShape(
    long texts, long numbers, long truths, long objects, long lists, long nulls) {
  static final MemberShape NEVER = new MemberShape(0, 0, 0, 0, 0, 0);

  /** What a member holds. */
  enum Holds {
    TEXT("text"),
    NUMBER("number"),
    TRUTH("true or false"),
    OBJECT("object"),
    LIST("list"),
    NULL("null");

    final String word;

    Holds(String word) {
      this.word = word;
    }
  }

  static MemberShape one(Holds what) {
    return NEVER.and(what);
  }

  MemberShape and(Holds what) {
    return new MemberShape(
        texts + (what == Holds.TEXT ? 1 : 0),
        numbers + (what == Holds.NUMBER ? 1 : 0),
        truths + (what == Holds.TRUTH ? 1 : 0),
        objects + (what == Holds.OBJECT ? 1 : 0),
        lists + (what == Holds.LIST ? 1 : 0),
        nulls + (what == Holds.NULL ? 1 : 0));
  }

  MemberShape plus(MemberShape other) {
    return new MemberShape(
        texts + other.texts,
        numbers + other.numbers,
        truths + other.truths,
        objects + other.objects,
        lists + other.lists,
        nulls + other.nulls);
  }

  MemberShape halved() {
    return new MemberShape(
        half(texts), half(numbers), half(truths), half(objects), half(lists), half(nulls));
  }

  /** What was seen once is not forgotten. */
  static long half(long count) {
    return (count + 1) / 2;
  }

  long count(Holds what) {
    return switch (what) {
      case TEXT -> texts;
      case NUMBER -> numbers;
      case TRUTH -> truths;
      case OBJECT -> objects;
      case LIST -> lists;
      case NULL -> nulls;
    };
  }

  /** How often it was there and held something. */
  long filled() {
    return texts + numbers + truths + objects + lists;
  }

  /** How often it was there, null or not. */
  long present() {
    return filled() + nulls;
  }
}
