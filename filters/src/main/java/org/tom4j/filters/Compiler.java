package org.tom4j.filters;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the parts of a filter out of CEL's syntax tree, and says what is wrong with it. */
final class Compiler {
  private static final long EXACT = 1L << 53;

  private final String text;
  private final Map<Long, Integer> positions;
  private final Tokens tokens;
  private final SkyNames sky;
  private final Patterns patterns = new Patterns();
  private final List<FilterProblem> problems = new ArrayList<>();
  private final Map<String, Integer> scope = new HashMap<>();
  private final MembersNamed members;
  private int variables;

  Compiler(String text, Map<Long, Integer> positions, SkyNames sky, MembersNamed members) {
    this.text = text;
    this.positions = positions;
    this.sky = sky;
    this.members = members;
    this.tokens = new Tokens(text);
  }

  Node whole(CelExpr tree) {
    return wanted(Kind.TRUTH, node(tree));
  }

  List<FilterProblem> problems() {
    return problems;
  }

  int variables() {
    return variables;
  }

  private Node node(CelExpr part) {
    return switch (part.getKind()) {
      case CONSTANT -> literal(part);
      case IDENT -> name(part, part.ident().name());
      case SELECT -> {
        Node of = wanted(Kind.MEMBERS, node(part.select().operand()));
        Place place = place(part, of);
        members.add(of, place);
        yield new Raw(place, of, Leaf.literal(place, Kind.TEXT, part.select().field()));
      }
      case LIST -> {
        List<Node> elements = part.list().elements().stream().map(this::node).toList();
        yield new ListOf(place(part, elements.toArray(Node[]::new)), elements);
      }
      case CALL -> call(part, part.call());
      default -> wrong(part, "a map or message cannot be written in a filter");
    };
  }

  private Node literal(CelExpr part) {
    CelConstant constant = part.constant();
    Place place = place(part);
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> Leaf.literal(place, Kind.TRUTH, constant.booleanValue());
      case STRING_VALUE -> Leaf.literal(place, Kind.TEXT, constant.stringValue());
      case DOUBLE_VALUE ->
          Double.isFinite(constant.doubleValue())
              ? Leaf.literal(place, Kind.NUMBER, constant.doubleValue())
              : wrong(part, "this number is too large");
      case INT64_VALUE -> whole(part, place, constant.int64Value());
      case UINT64_VALUE -> {
        long value = constant.uint64Value().longValue();
        yield whole(part, place, value < 0 ? Long.MAX_VALUE : value);
      }
      case NULL_VALUE -> wrong(part, "what is null is missing: ask by has(x), or !has(x)");
      default -> wrong(part, "bytes cannot be compared: write a text, without the b");
    };
  }

  private Node whole(CelExpr part, Place place, long value) {
    return value < EXACT && value > -EXACT
        ? Leaf.literal(place, Kind.NUMBER, (double) value)
        : wrong(part, "so large a number is not exact: compare ids as texts, in quotes");
  }

  private Node name(CelExpr part, String name) {
    Integer variable = scope.get(name);
    if (variable != null) {
      return Leaf.variable(place(part), variable);
    }
    if (name.equals(Raw.SAID.name())) {
      return Leaf.alert(place(part));
    }
    for (Known known : Known.values()) {
      if (known.said().name().equals(name)) {
        return Leaf.known(place(part), known);
      }
    }
    return wrong(
        part, Nearest.to(name, Filter.names()) + "; the alert's own fields are alert." + name);
  }

  private Node call(CelExpr part, CelExpr.CelCall call) {
    String function = call.function();
    if (function.equals("exists") || function.equals("all")) {
      return quantifier(part, call);
    }
    List<Node> given =
        Stream.concat(call.target().stream(), call.args().stream()).map(this::node).toList();
    Place place = place(part, given.toArray(Node[]::new));
    String sign = Forms.SIGNS.getOrDefault(function, function);
    return switch (sign) {
      case "_&&_", "_||_" -> junction(place, sign.equals("_&&_"), given);
      case "!_" -> new Not(place, wanted(Kind.TRUTH, given.getFirst()));
      case "_?_:_" ->
          new Choice(place, wanted(Kind.TRUTH, given.getFirst()), given.get(1), given.get(2));
      case "<", "<=", ">", ">=", "==", "!=" -> comparison(part, place, sign, given);
      case "+", "-", "*", "/", "_%_" -> arithmetic(place, sign, given);
      case "-_" ->
          new Arithmetic(
              place,
              '*',
              Leaf.literal(place, Kind.NUMBER, -1.0),
              wanted(Kind.NUMBER, given.getFirst()));
      case "_[_]" -> element(place, given);
      case "@in" -> new Among(place, given.getFirst(), wanted(Kind.LIST, given.getLast()));
      case "has" ->
          given.size() == 1
              ? new Has(place, given.getFirst())
              : wrong(part, "has(x) asks for one value");
      case "matches" -> matches(part, place, call, given);
      case SkyNames.SEPARATION, SkyNames.REGION -> ofSky(part, place, call);
      default -> function(part, place, call, given);
    };
  }

  private Node ofSky(CelExpr part, Place place, CelExpr.CelCall call) {
    String function = call.function();
    CelExpr name = call.args().isEmpty() ? part : call.args().getLast();
    if (call.target().isPresent() || call.args().size() != 1 || !isText(name)) {
      return wrong(part, function + " wants a name in quotes: " + function + "(\"name\")");
    }
    String written = name.constant().stringValue();
    String problem = sky.problem(function, written);
    return problem == null ? sky.node(place, function, written) : wrong(name, problem);
  }

  private static boolean isText(CelExpr part) {
    return part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }

  private Node junction(Place place, boolean all, List<Node> given) {
    List<Node> parts = new ArrayList<>();
    for (Node each : given) {
      if (each instanceof Junction inner && inner.isAll() == all) {
        parts.addAll(inner.parts());
      } else {
        parts.add(wanted(Kind.TRUTH, each));
      }
    }
    return new Junction(place, all, List.copyOf(parts));
  }

  private Node comparison(CelExpr part, Place place, String sign, List<Node> given) {
    Node left = given.getFirst();
    Node right = given.getLast();
    boolean order = !sign.equals("==") && !sign.equals("!=");
    if (!left.kind().mayBe(right.kind())) {
      return wrong(
          part, left.said() + ", " + right.said() + ": " + sign + " compares like with like");
    }
    for (Node side : given) {
      if (side.kind() == Kind.LIST
          || side.kind() == Kind.MEMBERS
          || (order && side.kind() == Kind.TRUTH)) {
        return wrong(part, side.said() + ", which " + sign + " does not compare");
      }
    }
    return new Comparison(place, sign, left, right);
  }

  private Node arithmetic(Place place, String sign, List<Node> given) {
    Node left = given.getFirst();
    Node right = given.getLast();
    if (sign.equals("+") && left.kind().mayBe(Kind.TEXT) && right.kind().mayBe(Kind.TEXT)) {
      return new Arithmetic(place, '+', left, right);
    }
    return new Arithmetic(
        place,
        sign.equals("_%_") ? '%' : sign.charAt(0),
        wanted(Kind.NUMBER, left),
        wanted(Kind.NUMBER, right));
  }

  private Node element(Place place, List<Node> given) {
    Node key = given.getLast();
    Node of = given.getFirst();
    return new Raw(
        place, key.kind() == Kind.TEXT ? wanted(Kind.MEMBERS, of) : wanted(Kind.ANY, of), key);
  }

  private Node quantifier(CelExpr part, CelExpr.CelCall call) {
    if (call.target().isEmpty()
        || call.args().size() != 2
        || call.args().getFirst().getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return wrong(
          part, call.function() + " is written list." + call.function() + "(x, condition)");
    }
    String name = call.args().getFirst().ident().name();
    if (scope.containsKey(name)
        || Filter.names().stream().anyMatch(known -> known.name().equals(name))) {
      return wrong(part, name + " has a meaning already: take another name for the element");
    }
    Node list = wanted(Kind.LIST, node(call.target().get()));
    int variable = variables++;
    boolean outermost = scope.isEmpty();
    scope.put(name, variable);
    Node condition = wanted(Kind.TRUTH, node(call.args().getLast()));
    scope.remove(name);
    return new Quantifier(
        place(part, list, condition),
        call.function().equals("all"),
        list,
        variable,
        condition,
        outermost);
  }

  private Node matches(CelExpr part, Place place, CelExpr.CelCall call, List<Node> given) {
    if (given.size() != 2 || !isText(call.args().getLast())) {
      return wrong(part, "matches wants a pattern in quotes: name.matches(\"^ZTF2[0-9]\")");
    }
    String written = call.args().getLast().constant().stringValue();
    try {
      return new Matches(place, wanted(Kind.TEXT, given.getFirst()), patterns.read(written));
    } catch (IllegalArgumentException senseless) {
      return wrong(part, String.valueOf(senseless.getMessage()));
    }
  }

  private Node function(CelExpr part, Place place, CelExpr.CelCall call, List<Node> given) {
    for (Function function : Function.values()) {
      if (function.word().equals(call.function())) {
        if (function.isMethod() != call.target().isPresent()
            || function.arguments().size() != given.size()) {
          return wrong(part, "this is written " + function.said().name());
        }
        for (int at = 0; at < given.size(); at++) {
          var _ = wanted(function.arguments().get(at), given.get(at));
        }
        return new Call(place, function, given);
      }
    }
    return wrong(part, Nearest.to(call.function(), Filter.functions()));
  }

  private Node wanted(Kind kind, Node node) {
    if (!node.kind().mayBe(kind)) {
      tell(
          node.place().start(),
          Words.shortened(node.text())
              + " is "
              + node.kind().words()
              + "; here "
              + kind.words()
              + " is wanted");
    }
    return node;
  }

  private Place place(CelExpr part, Node... parts) {
    return tokens.of(
        part, positions.getOrDefault(part.id(), 0), Stream.of(parts).map(Node::place).toList());
  }

  private Node wrong(CelExpr part, String words) {
    int at = positions.getOrDefault(part.id(), 0);
    tell(at, words);
    return Leaf.literal(new Place(at, at + 1, "?"), Kind.ANY, Unknown.of(words));
  }

  private void tell(int at, String words) {
    String before = text.substring(0, text.offsetByCodePoints(0, at));
    int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
    String last = before.substring(before.lastIndexOf('\n') + 1);
    problems.add(new FilterProblem(line, last.codePointCount(0, last.length()) + 1, words));
  }
}
