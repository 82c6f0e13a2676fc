package org.tom4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.streaming.StreamingConsole.Letter;
import org.tom4j.streaming.StreamingConsole.Message;

/** Prints messages of streams that could not be used. */
final class LetterLines {
  private final Surroundings surroundings;
  private final boolean json;

  LetterLines(Surroundings surroundings, boolean json) {
    this.surroundings = surroundings;
    this.json = json;
  }

  void all(List<Letter> letters) {
    if (json) {
      surroundings.out().println(Json.text(letters.stream().map(LetterLines::object).toList()));
      return;
    }
    TextTable table =
        new TextTable("ID", "RECEIVED", "PARTITION", "POSITION", "BYTES", "TRIED", "REASON");
    for (Letter letter : letters) {
      table.add(
          Long.toString(letter.id()),
          RowFormat.time(letter.received()),
          letter.partition(),
          Long.toString(letter.position()),
          bytes(letter),
          Integer.toString(letter.tried()),
          letter.reason());
    }
    table.print(surroundings.out());
    if (letters.isEmpty()) {
      surroundings.err().println("No message waits.");
    }
  }

  void one(Message message) {
    if (json) {
      Map<String, @Nullable Object> object = object(message.letter());
      object.put("bytes", message.base64());
      surroundings.out().println(Json.text(object));
      return;
    }
    Letter letter = message.letter();
    surroundings
        .err()
        .println(
            PlainText.of(
                String.format(
                    Locale.ROOT,
                    "Message %d, %s, received %s UTC, partition %s, position %d: %s",
                    letter.id(),
                    letter.mediaType() == null
                        ? "its bytes not told"
                        : bytes(letter) + " bytes of " + letter.mediaType(),
                    RowFormat.time(letter.received()),
                    letter.partition(),
                    letter.position(),
                    letter.reason())));
    message.begins().lines().forEach(line -> surroundings.out().println(plain(line)));
    if (message.cut()) {
      surroundings.err().println("It goes on; --json prints all of it in Base64.");
    }
  }

  /** A tab is text, and moves the cursor to where text goes on. */
  private static String plain(String line) {
    return PlainText.of(line.replace("\t", "    "));
  }

  private static String bytes(Letter letter) {
    return letter.mediaType() == null ? "not told" : Long.toString(letter.size());
  }

  private static Map<String, @Nullable Object> object(Letter letter) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("id", letter.id());
    object.put("partition", letter.partition());
    object.put("position", letter.position());
    object.put("reason", letter.reason());
    object.put("size", letter.size());
    object.put("media_type", letter.mediaType());
    object.put("received", letter.received().toString());
    object.put("run", letter.run());
    object.put("tried", letter.tried());
    return object;
  }
}
