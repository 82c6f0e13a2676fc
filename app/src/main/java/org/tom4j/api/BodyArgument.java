package org.tom4j.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/** Reads the JSON of a request into a method's record, or says in words what is wrong with it. */
final class BodyArgument implements HandlerMethodArgumentResolver {
  /** Ten thousand alerts by number, or a form with its longest texts, are far below this. */
  static final int MOST_BYTES = 1 << 20;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(Body.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    @Nullable HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    @Nullable Body body = parameter.getParameterAnnotation(Body.class);
    if (request == null || body == null) {
      throw new IllegalStateException("no body at " + parameter);
    }
    byte[] bytes = bytes(request);
    if (bytes.length == 0 && body.optional()) {
      bytes = "{}".getBytes(StandardCharsets.UTF_8);
    } else {
      requireJson(request.getContentType());
    }
    JsonNode sent = parsed(bytes);
    if (!sent.isObject()) {
      throw ApiProblem.wrong("", "A JSON object is expected, such as {\"name\": \"value\"}.");
    }
    List<ApiProblem.Wrong> wrong = new ArrayList<>();
    check("", sent, wrong);
    if (!wrong.isEmpty()) {
      throw ApiProblem.wrong(wrong);
    }
    leaveAside(sent, parameter.getParameterType());
    return bound(sent, parameter.getParameterType());
  }

  /** What GET answers and nobody can set. */
  private static void leaveAside(JsonNode sent, Class<?> type) {
    if (sent instanceof ObjectNode object) {
      Schemas.leftAside(type).forEach(object::remove);
    }
  }

  private static byte[] bytes(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw ApiProblem.of(413, "More than " + MOST_BYTES + " bytes were sent, which is the most.");
    }
    return bytes;
  }

  private static void requireJson(@Nullable String type) {
    try {
      MediaType given = type == null ? MediaType.ALL : MediaType.parseMediaType(type);
      if (type != null
          && (given.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
              || given.getSubtype().endsWith("+json"))) {
        return;
      }
    } catch (InvalidMediaTypeException unreadable) {
      // told below
    }
    throw ApiProblem.of(
        415,
        "JSON is understood here: send it with the header Content-Type: application/json"
            + (type == null ? "." : ", not " + type + "."));
  }

  private static JsonNode parsed(byte[] bytes) {
    try {
      return ApiJson.MAPPER.readTree(bytes);
    } catch (JacksonException notJson) {
      TokenStreamLocation where = notJson.getLocation();
      String place =
          where == null || where.getLineNr() < 1
              ? ""
              : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
      throw ApiProblem.of(
          400, "This is not JSON as it is read here: " + JsonWords.unreadable(notJson) + place);
    }
  }

  /** What JSON can say and no database can keep. */
  private static void check(String pointer, JsonNode node, List<ApiProblem.Wrong> wrong) {
    if (node.isString() && !canBeStored(node.asString())) {
      wrong.add(
          new ApiProblem.Wrong(
              pointer, "It has a character that cannot be stored: U+0000, or half a pair."));
    } else if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
      wrong.add(new ApiProblem.Wrong(pointer, "This number is too large."));
    }
    node.properties()
        .forEach(member -> {
          if (!canBeStored(member.getKey())) {
            wrong.add(new ApiProblem.Wrong(pointer, "No member is called so."));
          } else {
            check(ApiProblem.pointer(pointer, member.getKey()), member.getValue(), wrong);
          }
        });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(pointer + "/" + i, node.get(i), wrong);
      if (node.get(i).isNull()) {
        wrong.add(new ApiProblem.Wrong(pointer + "/" + i, "Nothing here may be null."));
      }
    }
  }

  /** No U+0000, which PostgreSQL refuses, and no half of a surrogate pair, which is no text. */
  private static boolean canBeStored(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }

  private static Object bound(JsonNode sent, Class<?> type) {
    try {
      return ApiJson.MAPPER.treeToValue(sent, type);
    } catch (UnrecognizedPropertyException unknown) {
      throw ApiProblem.wrong(
          pointer(unknown),
          "There is no such member; known are "
              + String.join(", ", Schemas.members(type).keySet())
              + ".");
    } catch (JacksonException mismatch) {
      throw ApiProblem.wrong(pointer(mismatch), JsonWords.mismatch(mismatch));
    }
  }

  private static String pointer(JacksonException e) {
    var pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      pointer.append('/');
      pointer.append(
          step.getPropertyName() == null
              ? Integer.toString(step.getIndex())
              : step.getPropertyName());
    }
    return pointer.toString();
  }
}
