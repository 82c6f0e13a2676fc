package org.tom4j.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.JDBC;

/** A SQLite database's copy is a SQLite database: {@code VACUUM INTO} reads one state of it. */
final class SqliteBackup {
  static final String PREFIX = "jdbc:sqlite:";

  private SqliteBackup() {}

  /** The file that the settings name. */
  static Path source(Database settings, Path project) {
    return project.resolve(settings.url().substring(PREFIX.length())).toAbsolutePath().normalize();
  }

  static void write(Database settings, Path project, Path file) throws IOException {
    Path source = source(settings, project);
    if (!Files.isRegularFile(source)) {
      throw new DatabaseException(
          "There is no database " + source + " yet: the first tom run makes it.");
    }
    OwnerOnly.make(file); // an empty file is as good as none
    try (Connection connection = open(source);
        PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, file.toString());
      copy.execute();
    } catch (SQLException e) {
      throw new DatabaseException(source + " cannot be copied: " + e.getMessage(), e);
    }
    check(file);
  }

  private static void check(Path file) {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String words = found.next() ? found.getString(1) : "nothing was said";
      if (!"ok".equals(words)) {
        throw new DatabaseException("The copy is damaged, and so may be the database: " + words);
      }
    } catch (SQLException e) {
      throw new DatabaseException("The copy cannot be read: " + e.getMessage(), e);
    }
  }

  private static Connection open(Path file) throws SQLException {
    Properties patient = new Properties();
    patient.setProperty("busy_timeout", "15000");
    return JDBC.createConnection(PREFIX + file, patient);
  }
}
