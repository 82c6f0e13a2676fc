package org.tom4j.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request of the API with a problem (RFC 9457) that says more than its words. */
public final class ApiProblem extends RuntimeException {
  private final int status;
  private final transient Map<String, Object> members;

  private ApiProblem(int status, String words, Map<String, Object> members) {
    super(words);
    this.status = status;
    this.members = Map.copyOf(members);
  }

  /**
   * One thing that is wrong with what was sent.
   *
   * @param pointer a JSON pointer (RFC 6901) to it; "" is the whole
   * @param detail in words
   */
  public record Wrong(String pointer, String detail) {}

  /** Only words. */
  public static ApiProblem of(int status, String words) {
    return new ApiProblem(status, words, Map.of());
  }

  /** Some values that were sent cannot be taken: 400, with each of them. */
  public static ApiProblem wrong(List<Wrong> errors) {
    String words =
        errors.size() == 1
            ? errors.getFirst().detail()
            : errors.size() + " things are wrong with what was sent; see errors.";
    return new ApiProblem(400, words, Map.of("errors", List.copyOf(errors)));
  }

  /**
   * The same, from a form's problems.
   *
   * @param parent pointer to what holds the fields
   * @param problems by field, "" is the whole
   */
  public static ApiProblem wrong(String parent, Map<String, String> problems) {
    List<Wrong> errors = new ArrayList<>();
    problems.forEach((field, words) -> errors.add(new Wrong(pointer(parent, field), words)));
    errors.sort((one, other) -> one.pointer().compareTo(other.pointer()));
    return wrong(errors);
  }

  /** One value cannot be taken. */
  public static ApiProblem wrong(String pointer, String words) {
    return wrong(List.of(new Wrong(pointer, words)));
  }

  /** Somebody else was faster, or it is there already: 409, with what tells more. */
  public static ApiProblem conflict(String words, Map<String, ?> more) {
    return new ApiProblem(409, words, new LinkedHashMap<>(more));
  }

  static String pointer(String parent, String member) {
    return member.isEmpty() ? parent : parent + "/" + member.replace("~", "~0").replace("/", "~1");
  }

  public int status() {
    return status;
  }

  /** Members beside those that every problem has. */
  Map<String, Object> members() {
    @Nullable Map<String, Object> known = members;
    return known == null ? Map.of() : known;
  }
}
