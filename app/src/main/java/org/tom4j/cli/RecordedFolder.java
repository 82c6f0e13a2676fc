package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tom4j.runtime.contract.AnswersFile;

/** A folder of recorded answers as it is written; {@link AnswersFile} reads it. */
record RecordedFolder(Path folder) {
  private static final String QUERY = "query.json";

  /**
   * Writes the answers, the list of them and the query.
   *
   * @param origin which module asked, and when
   */
  void write(String query, LiveAnswers answers, String origin) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>();
    lines.add("# Recorded from the service itself by " + origin + ".");
    lines.add("# " + answers.words() + ".");
    for (LiveAnswers.Kept kept : answers.kept()) {
      String file =
          String.format(
              Locale.ROOT, "answer-%d.%s", lines.size() - 1, ending(kept.answer().contentType()));
      Files.write(folder.resolve(file), kept.answer().body());
      int status = kept.answer().status();
      lines.add(kept.address() + "   " + file + (status == 200 ? "" : "   " + status));
    }
    Files.write(folder.resolve(AnswersFile.NAME), lines);
    Files.writeString(folder.resolve(QUERY), query + "\n");
  }

  /** The ending by which the type is known again. */
  private static String ending(String type) {
    String known = type.toLowerCase(Locale.ROOT);
    if (known.contains("votable")) {
      return "vot";
    }
    return List.of("json", "csv", "xml", "html").stream()
        .filter(known::contains)
        .findFirst()
        .orElse("txt");
  }
}
