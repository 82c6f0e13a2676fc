package org.tom4j.runtime.modules;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.ObjectCatalogue;
import org.tom4j.runtime.http.Unpacked;
import org.tom4j.runtime.json.AnswerShapeException;
import org.tom4j.runtime.json.BindingException;
import org.tom4j.runtime.json.CsvRows;
import org.tom4j.runtime.json.JsonBinding;

/** A file of a service's list that somebody fetched, read as if the service had sent it. */
final class CatalogueFile<R extends Record> {
  private static final long LARGEST = 4L << 30;
  private static final int LONGEST_ROW = 1 << 20;

  private final Path file;
  private final ObjectCatalogue<R> catalogue;
  private final JsonBinding binding;

  CatalogueFile(Path file, ObjectCatalogue<R> catalogue, JsonBinding binding) {
    this.file = file;
    this.catalogue = catalogue;
    this.binding = binding;
  }

  /**
   * Reads it to its end.
   *
   * @param bad is told the line of each row that cannot be used, and why
   * @return what is wrong with the file itself, in a sentence; null: nothing
   */
  @Nullable String read(EntryBatches batches, Consumer<String> bad) {
    String why;
    try (InputStream packed = Files.newInputStream(file);
        InputStream in = Unpacked.of(packed, LARGEST);
        CsvRows rows =
            new CsvRows(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_ROW)) {
      rows.demand(catalogue.rowType());
      read(rows, batches, bad);
      return null;
    } catch (AnswerShapeException otherTable) {
      why = String.valueOf(otherTable.getMessage());
    } catch (UncheckedIOException broken) {
      why = words(broken.getCause());
    } catch (IOException broken) {
      why = words(broken);
    }
    return file + " " + why + (why.endsWith(".") ? "" : ".");
  }

  private void read(CsvRows rows, EntryBatches batches, Consumer<String> bad) {
    boolean wanted = true;
    for (CsvRows.Row row = rows.next(); row != null && wanted; row = rows.next()) {
      String line = "line " + rows.line() + ": ";
      try {
        wanted = batches.add(bound(row), catalogue, why -> bad.accept(line + why));
      } catch (BindingException misfit) {
        String member = misfit.member();
        bad.accept(
            line
                + (member == null ? "" : member + " = " + misfit.value() + " ")
                + misfit.getMessage());
        wanted = batches.goesOn();
      }
    }
  }

  private R bound(CsvRows.Row row) {
    String fault = row.fault();
    if (fault != null) {
      throw new BindingException(null, null, fault);
    }
    return binding.bind(binding.render(row.cells()), catalogue.rowType());
  }

  private static String words(@Nullable IOException broken) {
    return switch (broken) {
      case null -> "cannot be read";
      case EOFException _ -> "is cut short";
      case ZipException _ -> "cannot be unpacked: " + broken.getMessage();
      default -> "cannot be read: " + broken.getMessage();
    };
  }
}
