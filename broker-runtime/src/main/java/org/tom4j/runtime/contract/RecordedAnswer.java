package org.tom4j.runtime.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An answer of a service, as it was recorded or made up in the same shape.
 *
 * @param status of HTTP, 100 to 599
 * @param contentType for example {@code application/json}
 * @param body as it is sent, not compressed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record RecordedAnswer(int status, String contentType, byte[] body) {

  public RecordedAnswer {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("RecordedAnswer.status is " + status + ", not 100 to 599");
    }
  }

  /** A success with this text in UTF-8. */
  public static RecordedAnswer of(String contentType, String text) {
    return new RecordedAnswer(200, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file's content as an answer; its type is taken from its ending (json, csv, xml, vot, html,
   * else text).
   *
   * @param status of HTTP
   */
  public static RecordedAnswer ofFile(Path file, int status) throws IOException {
    return new RecordedAnswer(status, typeOf(file.toString()), Files.readAllBytes(file));
  }

  /** The content type of a file by its name's ending. */
  public static String typeOf(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "json" -> "application/json";
      case "csv" -> "text/csv";
      case "xml" -> "application/xml";
      case "vot" -> "application/x-votable+xml";
      case "html" -> "text/html";
      default -> "text/plain; charset=utf-8";
    };
  }
}
