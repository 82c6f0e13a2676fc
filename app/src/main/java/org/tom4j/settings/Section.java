package org.tom4j.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tom4j.db.Database;

/**
 * The keys under one key of the file. What is asked for is thereby known: {@link #finish} complains
 * of the rest. A value from the environment wins over the file's.
 */
final class Section {
  private final String path;
  private final String words;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Map<String, String> environment;
  private final List<String> problems;
  private final Set<String> variables;

  /**
   * @param variables filled with those that have been asked for
   */
  Section(
      String path,
      @Nullable Node node,
      Map<String, String> environment,
      List<String> problems,
      Set<String> variables) {
    this.path = path;
    this.variables = variables;
    this.words = path.isEmpty() ? "" : " under '" + path + "'";
    this.line = node == null ? 0 : line(node);
    this.environment = environment;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::take);
    } else if (node != null && !isEmpty(node)) {
      problems.add(at(node) + "'" + path + "' holds keys and values, not a single value");
    }
  }

  private void take(NodeTuple tuple) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (lines.putIfAbsent(key, line(tuple.getKeyNode())) != null) {
      problems.add(at(tuple.getKeyNode()) + "'" + key + "' stands twice" + words);
    }
    if (!isEmpty(tuple.getValueNode())) {
      nodes.put(key, tuple.getValueNode());
    }
  }

  /** Where it begins in the file, from 1; 0 if it is not there. */
  int line() {
    return line;
  }

  Set<String> keys() {
    return lines.keySet();
  }

  Section section(String key) {
    asked.add(key);
    return new Section(join(key), nodes.get(key), environment, problems, variables);
  }

  /** The parts of a list of mappings; a part's path ends in its number. */
  List<Section> sections(String key) {
    List<Section> parts = new ArrayList<>();
    for (Node node : sequence(key)) {
      parts.add(
          new Section(
              join(key) + "[" + parts.size() + "]", node, environment, problems, variables));
    }
    return parts;
  }

  /** A list of words; from the environment with commas; null if the key is not there. */
  @Nullable List<String> texts(String key) {
    @Nullable String set = environment.get(variable(key));
    if (set != null) {
      asked.add(key);
      return set.isBlank() ? List.of() : List.of(set.strip().split("\\s*,\\s*"));
    }
    List<String> texts = new ArrayList<>();
    for (Node node : sequence(key)) {
      if (node instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        problems.add(at(node) + "'" + join(key) + "' is a list of names");
      }
    }
    return nodes.containsKey(key) ? texts : null;
  }

  /** A text, or those of a list with commas between them; "" if the key is not there. */
  String textOrTexts(String key) {
    return nodes.get(key) instanceof SequenceNode
        ? String.join(", ", Objects.requireNonNullElse(texts(key), List.of()))
        : text(key, "");
  }

  private List<Node> sequence(String key) {
    asked.add(key);
    @Nullable Node node = nodes.get(key);
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    if (node != null) {
      problems.add(at(node) + "'" + join(key) + "' is a list: one entry a line, after '- '");
    }
    return List.of();
  }

  String text(String key, String otherwise) {
    return value(key, "a text", otherwise, Optional::of);
  }

  @Nullable String textOrNull(String key) {
    return read(key, "a text", Optional::of).orElse(null);
  }

  <T> T value(String key, String expected, T otherwise, Function<String, Optional<T>> reader) {
    return read(key, expected, reader).orElse(otherwise);
  }

  /** The key's value; {@code reader} answers empty to what it does not understand. */
  <T> Optional<T> read(String key, String expected, Function<String, Optional<T>> reader) {
    asked.add(key);
    @Nullable String set = environment.get(variable(key));
    @Nullable Node node = nodes.get(key);
    if (set == null && node == null) {
      return Optional.empty();
    }
    String where = set != null ? variable(key) + ": " : at(node);
    @Nullable String text = set != null ? set : node instanceof ScalarNode s ? s.getValue() : null;
    Optional<T> read = text == null ? Optional.empty() : reader.apply(text);
    if (read.isEmpty()) {
      String shown = text == null ? "several values" : "'" + Database.shown(text) + "'";
      problems.add(where + "'" + join(key) + "' is " + shown + ", expected " + expected);
    }
    return read;
  }

  /** Complains of every key that nothing asked for. */
  void finish() {
    lines.forEach((key, line) -> {
      if (!asked.contains(key)) {
        String hint =
            Nearest.to(key, asked)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("known are " + String.join(", ", asked));
        problems.add(at(line) + "unknown key '" + key + "'" + words + ": " + hint);
      }
    });
  }

  private String join(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private String variable(String key) {
    String variable = variableOf(join(key));
    variables.add(variable);
    return variable;
  }

  /** The environment variable that stands for a key: {@code server.port} is TOM_SERVER_PORT. */
  static String variableOf(String path) {
    return "TOM_" + path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isEmpty() && scalar.isPlain();
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static String at(@Nullable Node node) {
    return at(node == null ? 0 : line(node));
  }

  private static String at(int line) {
    return SettingsFile.NAME + ", line " + line + ": ";
  }
}
