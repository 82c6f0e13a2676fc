package org.tom4j.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * One address of the API, as its method declares it.
 *
 * @param verb GET, POST …
 * @param path with its variables in braces
 * @param produces its media type
 * @param says what it does
 */
record ApiRoute(String verb, String path, String produces, String says, HandlerMethod method) {
  private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  /**
   * A parameter of an address.
   *
   * @param inPath whether it is part of the path, else of the query
   * @param type as Java has it
   * @param words what it is, or ""
   */
  record Parameter(String name, boolean inPath, boolean required, Class<?> type, String words) {}

  static boolean isOne(HandlerMethod method) {
    return says(method) != null;
  }

  static ApiRoute of(HandlerMethod method) {
    @Nullable RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
    @Nullable String says = says(method);
    if (mapping == null || says == null) {
      throw new IllegalArgumentException(method + " is no method of the API");
    }
    return new ApiRoute(
        mapping.method()[0].name(), mapping.path()[0], mapping.produces()[0], says, method);
  }

  private static @Nullable String says(HandlerMethod method) {
    for (var annotation : method.getMethod().getAnnotations()) {
      switch (annotation) {
        case ApiGet get -> {
          return get.says();
        }
        case ApiPost post -> {
          return post.says();
        }
        case ApiPut put -> {
          return put.says();
        }
        case ApiDelete delete -> {
          return delete.says();
        }
        default -> {}
      }
    }
    return null;
  }

  List<Parameter> parameters() {
    return all(method);
  }

  /** Those of the query. */
  static List<Parameter> parameters(HandlerMethod method) {
    return all(method).stream().filter(parameter -> !parameter.inPath()).toList();
  }

  private static List<Parameter> all(HandlerMethod method) {
    List<Parameter> parameters = new ArrayList<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      parameter.initParameterNameDiscovery(NAMES);
      @Nullable Says says = parameter.getParameterAnnotation(Says.class);
      String words = says == null ? "" : says.value();
      @Nullable RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      String own = String.valueOf(parameter.getParameterName());
      if (asked != null) {
        String name = asked.name().isEmpty() ? own : asked.name();
        parameters.add(new Parameter(name, false, false, parameter.getParameterType(), words));
      } else if (parameter.hasParameterAnnotation(PathVariable.class)) {
        parameters.add(new Parameter(own, true, true, parameter.getParameterType(), words));
      }
    }
    return List.copyOf(parameters);
  }

  /** The record that is sent, or null. */
  @Nullable MethodParameter body() {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(Body.class))
        .findFirst()
        .orElse(null);
  }
}
