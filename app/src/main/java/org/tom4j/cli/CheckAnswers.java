package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tom4j.runtime.contract.AnswersFile;
import org.tom4j.runtime.contract.RecordedAnswer;
import org.tom4j.runtime.contract.Recording;

/** What answers a module under check: a folder of recorded answers, and the project's own files. */
final class CheckAnswers {
  /** A check reads an answer many times over. */
  private static final long LARGEST = 16L << 20;

  private CheckAnswers() {}

  /**
   * @param own the project's {@code static/}, which need not exist
   * @param recorded the folder of answers
   * @param named whether a person named that folder: then its list must be there
   * @throws IllegalArgumentException if that list is missing or wrong
   */
  static Recording of(Path own, Path recorded, boolean named) throws IOException {
    Recording answers = ownFiles(own);
    boolean listed = Files.exists(recorded.resolve(AnswersFile.NAME));
    return named || listed ? AnswersFile.read(recorded, answers) : answers;
  }

  private static Recording ownFiles(Path own) throws IOException {
    if (!Files.isDirectory(own)) {
      return Recording.empty();
    }
    Recording answers = Recording.empty();
    for (Path file : files(own)) {
      String path = own.relativize(file).toString().replace('\\', '/');
      // A name that is no plain part of an address is nothing that a module would ask for.
      if (path.matches("[A-Za-z0-9._~/-]+") && Files.size(file) <= LARGEST) {
        answers = answers.with("/static/" + path, RecordedAnswer.ofFile(file, 200));
      }
    }
    return answers;
  }

  private static List<Path> files(Path own) throws IOException {
    try (Stream<Path> files = Files.walk(own)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
