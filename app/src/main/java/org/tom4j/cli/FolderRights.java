package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.tom4j.secrets.ProjectKey;
import org.tom4j.settings.Project;

/** Whether this user may do in a project's folders what a TOM does there. */
final class FolderRights {
  private static final List<String> READ = List.of("brokers", "plugins", "static");
  private static final String COMPILED = ".tom";
  private static final String DATABASE = "tom.sqlite";

  private final Project project;

  FolderRights(Project project) {
    this.project = project;
  }

  /** What is not as it should be, each with what mends it. */
  List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    for (String name : READ) {
      Path folder = project.file(name);
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        problems.add(folder + " is a file, and should be a folder: give it another name");
      } else if (Files.isDirectory(folder)
          && !(Files.isReadable(folder) && Files.isExecutable(folder))) {
        problems.add(folder + " cannot be read: give this user the right to");
      }
    }
    for (String name : List.of(COMPILED, DATABASE)) {
      Path file = project.file(name);
      if (Files.exists(file) && !(Files.isReadable(file) && Files.isWritable(file))) {
        problems.add(file + " cannot be read and written: give this user the right to");
      }
    }
    if (isForEveryone(project.file(DATABASE))) {
      problems.add(
          project.file(DATABASE)
              + " can be read by everyone on this machine, with sessions, hashes of passwords and"
              + " private packets: chmod o-rwx "
              + DATABASE
              + "*");
    }
    if (isForEveryone(project.file(ProjectKey.FILE))) {
      problems.add(
          project.file(ProjectKey.FILE)
              + " can be read by everyone on this machine, and opens the tokens of brokers: chmod"
              + " o-rwx "
              + ProjectKey.FILE);
    }
    return problems;
  }

  private static boolean isForEveryone(Path file) throws IOException {
    return Files.exists(file)
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
  }
}
