package org.tom4j.runtime.form;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record class as a form: its inputs, text into a record, a record as it is stored. Safe for all
 * threads. The record's own code runs under a {@link GuardedCall}.
 *
 * @param <Q> the record
 */
public final class RecordForm<Q extends Record> {
  private final Class<Q> type;
  private final Part.Group parts;
  private final List<FormField> fields;
  private final Set<String> fieldNames;
  private final NameResolver names;
  private final GuardedCall guard;

  private RecordForm(Class<Q> type, Part.Group parts, NameResolver names, GuardedCall guard) {
    this.type = type;
    this.parts = parts;
    this.fields = parts.fields();
    this.fieldNames = fields.stream().map(FormField::name).collect(Collectors.toSet());
    this.names = names;
    this.guard = guard;
  }

  /**
   * Reads the record class. Enums it uses are initialised under the guard.
   *
   * @throws FormRefused if a component cannot be an input, naming it
   */
  public static <Q extends Record> RecordForm<Q> of(
      Class<Q> type, NameResolver names, GuardedCall guard) {
    Object built =
        guard.call(
            "form " + type.getSimpleName(),
            () -> {
              try {
                return new FormBuilder().build(type);
              } catch (FormRefused words) {
                return words;
              }
            });
    if (built instanceof FormRefused words) {
      throw words;
    }
    return new RecordForm<>(type, (Part.Group) built, names, guard);
  }

  /** The inputs, in order. */
  public List<FormField> fields() {
    return fields;
  }

  /** A filled-in form as a query to store, or everything that is wrong with it. */
  public Filled fill(Map<String, List<String>> values) {
    return fill(values, names);
  }

  /** The same with other names for positions. */
  public Filled fill(Map<String, List<String>> values, NameResolver known) {
    return filled(read(values, Map.of(), known));
  }

  /** The same for a query as JSON; a member that the form does not have is a problem. */
  public Filled fillJson(String json) {
    return fillJson(json, names);
  }

  /** The same with other names for positions. */
  public Filled fillJson(String json, NameResolver known) {
    return filled(readJson(json, known));
  }

  /** A record of this form as a query to store. Runs the record's own accessors on this thread. */
  public Filled store(Q query) {
    QueryTexts texts = QueryTexts.of(query);
    return fill(texts.values(), texts.names());
  }

  /** A stored query as form values; what the form does not have is left out. Never throws. */
  public Map<String, List<String>> values(String json) {
    Map<String, List<String>> values = new LinkedHashMap<>(StoredQuery.read(json).values());
    values.keySet().retainAll(fieldNames);
    return values;
  }

  /**
   * A stored query as the record.
   *
   * @throws QueryRefused if this form does not take it, with all problems
   */
  public Q query(String json) {
    return query(json, names);
  }

  /**
   * The same with other names for positions.
   *
   * @throws QueryRefused if this form does not take it, with all problems
   */
  public Q query(String json, NameResolver known) {
    Read<Q> read = readJson(json, known);
    if (read.query == null) {
      throw new QueryRefused(read.answers.problems());
    }
    return read.query;
  }

  /** The JSON Schema (2020-12) of a stored query. */
  public String jsonSchema() {
    return FormSchema.of(fields);
  }

  private static Filled filled(Read<?> read) {
    return read.query == null
        ? new Filled.Invalid(read.answers.problems())
        : new Filled.Valid(StoredQuery.write(read.answers.stored()));
  }

  private Read<Q> readJson(String json, NameResolver known) {
    StoredQuery stored = StoredQuery.read(json);
    Map<String, String> problems = new LinkedHashMap<>(stored.problems());
    for (String member : stored.values().keySet()) {
      if (!fieldNames.contains(member)) {
        problems.putIfAbsent(
            member,
            "This form has no such field; it has "
                + fields.stream().map(FormField::name).collect(Collectors.joining(", ")));
      }
    }
    return read(stored.values(), problems, known);
  }

  private Read<Q> read(
      Map<String, List<String>> values, Map<String, String> problems, NameResolver known) {
    Answers answers = new Answers(values, known);
    problems.forEach(answers::problem);
    Pending pending = parts.read(answers);
    if (pending == null || !answers.problems().isEmpty()) {
      return new Read<>(null, answers);
    }
    Made made = guard.call("form " + type.getSimpleName(), () -> make(pending));
    if (made.refusal != null) {
      answers.problem("", made.refusal);
      return new Read<>(null, answers);
    }
    return new Read<>(type.cast(made.record), answers);
  }

  /**
   * Module code: the constructors of the record and those inside it, and their exceptions' words.
   */
  private static Made make(Pending pending) throws Exception {
    try {
      return new Made(pending.make(), null);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof IllegalArgumentException refusal) {
        String words = refusal.getMessage();
        return new Made(null, words == null ? "These values do not go together" : words);
      }
      throw thrown;
    }
  }

  private record Made(@Nullable Object record, @Nullable String refusal) {}

  private record Read<Q>(@Nullable Q query, Answers answers) {}
}
