package org.tom4j.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.tom4j.db.DatabaseException;
import org.tom4j.people.PeopleException;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.settings.SettingsException;

/** Tells why a command failed: what a person can act on; the stack only of our own mistakes. */
final class Failures {
  private Failures() {}

  static void tell(Throwable failure, PrintStream err) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SettingsException told -> {
          told.problems().forEach(err::println);
          return;
        }
        case DatabaseException told -> {
          err.println(told.words());
          return;
        }
        case PeopleException told -> {
          err.println(told.words());
          return;
        }
        case CommandFailure told -> {
          err.println(told.words());
          return;
        }
        case ModuleFailure told -> {
          err.println("The module failed: " + told.getMessage());
          return;
        }
        case IOException broken -> {
          err.println(words(broken));
          return;
        }
        case PortInUseException taken -> {
          err.println(
              "Port "
                  + taken.getPort()
                  + " is taken, perhaps by another TOM: choose one with --port, or 0 for any.");
          return;
        }
        default -> {}
      }
    }
    err.println("This is a mistake of tom4j itself:");
    failure.printStackTrace(err);
  }

  /** The JDK's messages are often a path alone. */
  private static String words(IOException broken) {
    return switch (broken) {
      case NoSuchFileException missing -> missing.getFile() + " is not there.";
      case AccessDeniedException denied ->
          denied.getFile() + " cannot be read or written: this user has no right to.";
      case FileAlreadyExistsException there -> there.getFile() + " is there already.";
      default -> "Reading or writing failed: " + broken.getMessage();
    };
  }
}
