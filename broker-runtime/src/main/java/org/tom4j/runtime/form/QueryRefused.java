package org.tom4j.runtime.form;

import java.util.Map;
import java.util.stream.Collectors;

/** A stored query that its form no longer takes. */
public final class QueryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueryRefused(Map<String, String> problems) {
    super(
        problems.entrySet().stream()
            .map(each ->
                each.getKey().isEmpty() ? each.getValue() : each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining("; ")));
  }
}
