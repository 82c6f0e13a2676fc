package org.tom4j.streams.reading;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.avro.ContainerFile;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.packet.UnreadablePacketException;

/**
 * Schemas by number out of a folder: {@code 1000.avsc} is the one of that number, and any file of
 * Rubin's, whose numbers are its versions, may be: there are drafts of one name that differ. What
 * is not there is looked for in files that bring their schema with them, and then asked of a
 * registry, if there is one, once: a number never stands for another schema later. One thread.
 */
public final class FolderSchemas implements SchemaSource {
  private static final String ENDING = ".avsc";
  private static final int MAGIC = 4;
  private static final int LONGEST_HEADER = 1 << 20;

  /** Rubin's schema 7.4 is number 704 (rubin-alert-schemas registry). */
  private static final Pattern RUBIN = Pattern.compile("lsst\\.v(\\d{1,3})_(\\d{1,2})\\.alert");

  private static final int MINORS = 100;
  private static final int NOT_FOUND = 404;

  /** The answer of a registry (Confluent Schema Registry API, GET /schemas/ids/{id}). */
  public record Registered(String schema) {}

  private final Path folder;
  private final Supplier<List<Path>> files;
  private final @Nullable URI registry;
  private final BrokerContext context;
  private final KnownSchemas parsed;
  private final Map<Integer, Numbered> certain = new HashMap<>();
  private final Map<Integer, Set<AvroSchema>> perhaps = new HashMap<>();
  private final Set<Integer> askedFor = new HashSet<>();
  private final Map<Integer, SchemaNotAsked> failed = new HashMap<>();
  private boolean looked;

  /**
   * @param folder where schemas lie and are kept
   * @param files that may bring a schema with them, looked at when one is missing
   */
  public FolderSchemas(
      Path folder,
      Supplier<List<Path>> files,
      @Nullable URI registry,
      BrokerContext context,
      KnownSchemas parsed) {
    this.folder = folder;
    this.files = files;
    this.registry = registry;
    this.context = context;
    this.parsed = parsed;
    readFolder();
  }

  private void readFolder() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(this::readFile);
    } catch (IOException unreadable) {
      throw new UnreadablePacketException("the folder of schemas cannot be read", unreadable);
    }
  }

  private void readFile(Path file) {
    try {
      if (Files.size(file) > KnownSchemas.LARGEST) {
        return;
      }
      AvroSchema schema = parsed.of(Files.readString(file));
      String name = String.valueOf(file.getFileName());
      String number = name.substring(0, name.length() - ENDING.length());
      if (number.matches("\\d{1,9}")) {
        certain.put(Integer.valueOf(number), Numbered.of(schema));
      } else {
        perhaps(schema);
      }
    } catch (IOException | MalformedAvroException notOne) {
      // A file that is no schema stands in nobody's way: its messages say what they miss.
    }
  }

  /** Of a schema of Rubin's alerts; null for another. */
  private static @Nullable Integer rubinsNumber(AvroSchema schema) {
    Matcher version = RUBIN.matcher(schema.name());
    return version.matches()
        ? (Integer)
            (Integer.parseInt(version.group(1)) * MINORS + Integer.parseInt(version.group(2)))
        : null;
  }

  /** Looks through the files for schemas that came with their alerts, for those that did not. */
  private void lookThroughFiles() {
    if (looked) {
      return;
    }
    looked = true;
    ContainerFile containers = new ContainerFile(parsed);
    for (Path file : files.get()) {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] first = in.readNBytes(MAGIC);
        if (ContainerFile.begins(first)) {
          byte[] rest = in.readNBytes(LONGEST_HEADER);
          ByteBuffer head = ByteBuffer.allocate(first.length + rest.length);
          AvroSchema schema = containers.schema(head.put(first).put(rest).array());
          if (perhaps(schema)) {
            keep(schema.name() + "-" + Long.toHexString(schema.fingerprint()), schema);
          }
        }
      } catch (IOException | MalformedAvroException notOne) {
        // What is wrong with a file is told when it is its turn.
      }
    }
  }

  /** Whether it is new. */
  private boolean perhaps(AvroSchema schema) {
    Integer id = rubinsNumber(schema);
    return id != null && perhaps.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(schema);
  }

  @Override
  public Numbered byId(int id) {
    Numbered known = certain.get(id);
    if (known == null) {
      known = asked(id);
    }
    if (known == null) {
      lookThroughFiles();
      known = new Numbered(List.copyOf(perhaps.getOrDefault(id, Set.of())), false);
    }
    return known;
  }

  /** The registry is asked again for what it could not tell. */
  public void askAgain() {
    failed.keySet().forEach(askedFor::remove);
    failed.clear();
  }

  /** By the registry, once; null if there is none or it knows nothing of the number. */
  private @Nullable Numbered asked(int id) {
    SchemaNotAsked failure = failed.get(id);
    if (failure != null) {
      throw failure;
    }
    AvroSchema told = registry == null || !askedFor.add(id) ? null : ask(id, registry);
    if (told == null) {
      return null;
    }
    Numbered known = Numbered.of(told);
    certain.put(id, known);
    keep(Integer.toString(id), told);
    return known;
  }

  private @Nullable AvroSchema ask(int id, URI base) {
    try {
      URI address = Address.below(base, "schemas/ids/" + id).uri();
      return parsed.of(context.http().get(address, Registered.class).schema());
    } catch (BrokerException.Refused refused) {
      if (refused.status() == NOT_FOUND) {
        return null;
      }
      throw unasked(id, refused);
    } catch (BrokerException | MalformedAvroException unreadable) {
      throw unasked(id, unreadable);
    }
  }

  private SchemaNotAsked unasked(int id, RuntimeException why) {
    SchemaNotAsked failure =
        new SchemaNotAsked(
            "is written by schema " + id + ", which cannot be asked for: " + why.getMessage(), why);
    failed.put(id, failure);
    return failure;
  }

  /** Whole or not at all: two that read at once write the same. */
  private void keep(String name, AvroSchema schema) {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "schema", ".part");
      Files.writeString(part, schema.text());
      Files.move(part, folder.resolve(name + ENDING), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      // It is known for now; the next start asks again.
    }
  }
}
