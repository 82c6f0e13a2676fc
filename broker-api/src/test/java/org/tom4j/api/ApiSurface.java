package org.tom4j.api;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a stranger can compile against, one line each: types, record components, constructors,
 * methods, constants, what is nullable. Each line stands by itself, so a sorted file of them shows
 * a change as the lines that went and came.
 */
final class ApiSurface {
  private final Set<String> lines = new TreeSet<>();

  private ApiSurface() {}

  /** The surface of the classes under a folder, loaded but not initialised. */
  static List<String> of(Path classes) throws IOException {
    ApiSurface surface = new ApiSurface();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
        surface.add(name.substring(0, name.length() - ".class".length()));
      }
    }
    return List.copyOf(surface.lines);
  }

  private void add(String className) throws IOException {
    if (className.endsWith("package-info")) {
      return;
    }
    try {
      Class<?> type = Class.forName(className, false, ApiSurface.class.getClassLoader());
      if (visible(type)) {
        add(type);
      }
    } catch (ClassNotFoundException broken) {
      throw new IOException(className, broken);
    }
  }

  private void add(Class<?> type) {
    String name = type.getCanonicalName();
    lines.add(name + " is " + declaration(type));
    RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
    for (int i = 0; components != null && i < components.length; i++) {
      RecordComponent it = components[i];
      String place = " component %02d: ".formatted(i + 1);
      lines.add(name + place + text(it.getAnnotatedType()) + " " + it.getName());
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (open(constructor.getModifiers()) && !constructor.isSynthetic()) {
        lines.add(name + ".new" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (open(method.getModifiers()) && !method.isSynthetic() && !given(type, method)) {
        lines.add(name + "." + signature(method));
      }
    }
    for (Field field : type.getDeclaredFields()) {
      if (open(field.getModifiers()) && !field.isSynthetic()) {
        lines.add(name + "." + field.getName() + ": " + text(field.getAnnotatedType()));
      }
    }
  }

  private static String declaration(Class<?> type) {
    List<String> words = new ArrayList<>();
    for (Annotation annotation : type.getDeclaredAnnotations()) {
      words.add(text(annotation.toString()));
    }
    if (Modifier.isAbstract(type.getModifiers()) && !type.isInterface()) {
      words.add("abstract");
    }
    words.add(type.isSealed() ? "sealed" : Modifier.isFinal(type.getModifiers()) ? "final" : "");
    words.add(kind(type) + variables(type.getTypeParameters()));
    if (type.getSuperclass() != Object.class && kind(type).equals("class")) {
      words.add("extends " + text(type.getAnnotatedSuperclass()));
    }
    for (AnnotatedType parent : type.getAnnotatedInterfaces()) {
      words.add("implements " + text(parent));
    }
    if (type.isSealed()) {
      words.add(
          Arrays.stream(type.getPermittedSubclasses())
              .map(Class::getSimpleName)
              .sorted()
              .collect(Collectors.joining(", ", "permits ", "")));
    }
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "annotation";
    }
    if (type.isInterface()) {
      return "interface";
    }
    return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
  }

  private static String signature(Method method) {
    int modifiers = method.getModifiers();
    String fixed = Modifier.isStatic(modifiers) ? "static " : "";
    String told = method.isDefault() ? "default " : fixed;
    Object value = method.getDefaultValue();
    return method.getName()
        + parameters(method)
        + ": "
        + told
        + variables(method.getTypeParameters())
        + text(method.getAnnotatedReturnType())
        + (value == null ? "" : " default \"" + value + "\"");
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getAnnotatedParameterTypes())
        .map(ApiSurface::text)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(variable ->
                variable.getName() + " extends " + text(variable.getAnnotatedBounds()[0]))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String text(AnnotatedType type) {
    return text(type.toString());
  }

  private static String text(String reflected) {
    return reflected
        .replaceAll("(?:java\\.lang(?:\\.annotation)?|org\\.jspecify\\.annotations)\\.", "")
        .replace("@Nullable()", "@Nullable")
        .replace('$', '.');
  }

  private static boolean open(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static boolean visible(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    boolean named = type.getCanonicalName() != null;
    return named && open(type.getModifiers()) && (outer == null || visible(outer));
  }

  private static boolean component(Class<?> type, Method method) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(component -> component.getAccessor().equals(method));
  }

  /** What every class, enum or record has without saying so. */
  private static boolean given(Class<?> type, Method method) {
    return switch (method.getName()) {
      case "toString", "hashCode", "values" -> method.getParameterCount() == 0;
      case "equals" -> method.getParameterCount() == 1;
      case "valueOf" -> type.isEnum();
      default -> type.isRecord() && component(type, method);
    };
  }
}
