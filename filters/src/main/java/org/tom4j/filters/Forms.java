package org.tom4j.filters;

import java.util.List;
import java.util.Map;

/** What can be written beside names and functions. */
final class Forms {
  /** What is written like a function, and is none. */
  static final List<FilterName> ALL =
      List.of(
          new FilterName("has(x)", Kind.TRUTH.words(), "whether x is known; never unknown itself"),
          new FilterName(
              "list.exists(x, condition)",
              Kind.TRUTH.words(),
              "whether it is true of an element x"),
          new FilterName(
              "list.all(x, condition)",
              Kind.TRUTH.words(),
              "whether it is true of every element x"),
          new FilterName(
              "text.matches(\"pattern\")",
              Kind.TRUTH.words(),
              "whether a regular expression (RE2) is somewhere in it"),
          new FilterName(
              SkyNames.SEPARATION + "(\"list\")",
              Kind.NUMBER.words(),
              "degrees to the nearest target of a list of targets"),
          new FilterName(
              SkyNames.REGION + "(\"region\")",
              Kind.TRUTH.words(),
              "whether the position lies in a region of the sky"));

  /** Signs by what CEL calls them. */
  static final Map<String, String> SIGNS =
      Map.of(
          "_<_", "<", "_<=_", "<=", "_>_", ">", "_>=_", ">=", "_==_", "==", "_!=_", "!=", "_+_",
          "+", "_-_", "-", "_*_", "*", "_/_", "/");

  private Forms() {}
}
