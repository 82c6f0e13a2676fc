package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementsTest {

  private static List<String> all(ElementSource source) throws IOException {
    List<String> all = new ArrayList<>();
    for (byte[] element = source.next(); element != null; element = source.next()) {
      all.add(source.tooLong() ? "TOO LONG" : new String(element, StandardCharsets.UTF_8));
    }
    return all;
  }

  private static List<String> elements(String json, String... path) throws IOException {
    return all(new JsonElements(bytes(json), List.of(path), 50));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives as little at a time as it likes. */
  private static InputStream dribbling(String text, Random random) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, 1 + random.nextInt(3)));
      }
    };
  }

  @Test
  void elementsAreKeptByteForByte() throws IOException {
    assertThat(elements(" [ {\"a\": [1, 2 ] } ,2.50,\"x,]\\\"y\" , null,[[],{}],NaN\n] "))
        .containsExactly("{\"a\": [1, 2 ] }", "2.50", "\"x,]\\\"y\"", "null", "[[],{}]", "NaN");
    assertThat(elements("[]")).isEmpty();
    assertThat(elements("\uFEFF[1]")).containsExactly("1");
    assertThat(elements("[\"\\\\\",\"☃é\"]")).containsExactly("\"\\\\\"", "\"☃é\"");
  }

  @Test
  void anArrayInsideOfObjectsIsFoundPastWhateverStandsBefore() throws IOException {
    String json =
        "{\"n\":1,\"data\":{\"results\":[9],\"x\":\"}\"},\"y\":[{}],\"data\":0,"
            + "\"da\\u0074a2\":{\"a\":{\"results\":[0]},\"results\":[1,2],\"z\":[3]}}";
    assertThat(elements(json, "data", "results")).containsExactly("9");
    assertThat(elements(json, "data2", "results")).containsExactly("1", "2");
    assertThat(elements("{\"" + "n".repeat(100_000) + "\":1,\"r\":[1]}", "r")).containsExactly("1");
  }

  @Test
  void anElementThatIsTooLongIsPassedOverAndTheNextIsRead() throws IOException {
    String longest = "\"" + "x".repeat(48) + "\"";
    String tooLong = "\"" + "x".repeat(49) + "\"";
    String huge = "{\"a\":\"" + "x,]".repeat(500_000) + "\"}";
    assertThat(elements("[1," + longest + "," + tooLong + "," + huge + ",2]"))
        .containsExactly("1", longest, "TOO LONG", "TOO LONG", "2");
  }

  @Test
  void depthCostsNoStack() throws IOException {
    String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    assertThat(elements("[" + deep + ",1]")).containsExactly("TOO LONG", "1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';is empty",
        "'  ';is empty",
        "<html><body>Sorry;HTML",
        "{\"error\":\"no\"};is not an array, as was expected. It begins: {\"error\":\"no\"}",
        "null;is not an array",
        "[1;cut short",
        "[{\"a\":1;cut short",
        "[\"a;cut short",
        "[1,;cut short",
        "[1,];comma",
        "[1 2];stands after an element",
      })
  void whatIsNoArrayIsSaidInWords(String json, String words) {
    assertThatThrownBy(() -> elements(json))
        .isInstanceOf(AnswerShapeException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"a\":1};has no member 'data'. It begins: {\"a\":1}",
        "{\"data\":[]};not an object at 'data'",
        "{\"data\":{}};has no member 'data.results'",
        "{\"data\":{\"results\":{}}};not an array at 'data.results'",
        "[];not an object",
        "{\"a\":1;cut short",
        "{\"a\" 1};after a member's name",
        "{1:2};where a member's name should stand",
      })
  void anAbsentPathIsSaidInWords(String json, String words) {
    assertThatThrownBy(() -> elements(json, "data", "results"))
        .isInstanceOf(AnswerShapeException.class)
        .hasMessageContaining(words);
  }

  @Test
  void elementsComeBeforeTheAnswerEnds() throws IOException {
    InputStream neverEnding =
        new InputStream() {
          private final byte[] text = "[{\"a\":1},{\"a\":2},".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            throw new AssertionError("read one by one");
          }

          @Override
          public int read(byte[] into, int from, int length) {
            if (at == text.length) {
              throw new AssertionError("read on before it was needed");
            }
            into[from] = text[at++];
            return 1;
          }
        };
    JsonElements elements = new JsonElements(neverEnding, List.of(), 50);
    assertThat(elements.next()).asString().isEqualTo("{\"a\":1}");
    assertThat(elements.next()).asString().isEqualTo("{\"a\":2}");
  }

  @Test
  void whereTheBytesAreCutMakesNoDifference() throws IOException {
    Random random = new Random(1);
    String json = "{\"p\":{\"é\":\"\\\"]\"},\"r\":[{\"a\":\"☃\\\\\"}, [1,[2]] ,3 , \"\\u00e9\"]}";
    for (int i = 0; i < 200; i++) {
      assertThat(all(new JsonElements(dribbling(json, random), List.of("r"), 50)))
          .containsExactly("{\"a\":\"☃\\\\\"}", "[1,[2]]", "3", "\"\\u00e9\"");
    }
  }

  @Test
  void linesEndWithOrWithoutReturnAndBlankOnesArePassedOver() throws IOException {
    String text = "{}\r\n\n  \n[1]\n" + "x".repeat(60) + "\nlast";
    assertThat(all(new LineElements(bytes(text), 50, true)))
        .containsExactly("{}", "[1]", "TOO LONG", "last");
    assertThat(all(new LineElements(bytes("a\n\nb\n"), 50, false))).containsExactly("a", "", "b");
  }
}
