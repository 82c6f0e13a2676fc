package org.tom4j.runtime.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of recorded answers. Its {@code answers.txt} has a line an answer: the address as a
 * module asks it, a file of the folder, and a status if it is not 200. Empty lines and those that
 * begin with {@code #} are left out.
 */
public final class AnswersFile {
  /** What the list is called in its folder. */
  public static final String NAME = "answers.txt";

  private AnswersFile() {}

  /**
   * The answers of a folder, added to others.
   *
   * @throws IllegalArgumentException if there is no such list, or a line of it is wrong: the words
   *     name file and line
   */
  public static Recording read(Path folder, Recording others) throws IOException {
    Path list = folder.resolve(NAME);
    if (!Files.isRegularFile(list)) {
      throw new IllegalArgumentException("there is no " + NAME + " in " + folder);
    }
    Recording all = others;
    List<String> lines = Files.readAllLines(list);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        all = with(all, folder, line, list + ", line " + (i + 1) + ": ");
      }
    }
    return all;
  }

  private static Recording with(Recording others, Path folder, String line, String where)
      throws IOException {
    String[] words = line.split("\\s+");
    if (words.length < 2 || words.length > 3) {
      throw new IllegalArgumentException(
          where + "expected an address, a file and perhaps a status, not '" + line + "'");
    }
    Path file = folder.resolve(words[1]);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(where + "there is no file " + file);
    }
    if (words.length == 3 && !words[2].matches("[1-5][0-9][0-9]")) {
      throw new IllegalArgumentException(where + words[2] + " is no status of HTTP, 100 to 599");
    }
    int status = words.length == 3 ? Integer.parseInt(words[2]) : 200;
    try {
      URI.create(words[0]);
    } catch (IllegalArgumentException notAnAddress) {
      throw new IllegalArgumentException(where + words[0] + " is no address", notAnAddress);
    }
    return others.with(words[0], RecordedAnswer.ofFile(file, status));
  }
}
