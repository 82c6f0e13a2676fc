package org.tom4j.streams.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.avro.AvroDatum;
import org.tom4j.streams.avro.ContainerFile;
import org.tom4j.streams.avro.ContainerStream;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.reading.Received;

/** The records of an Avro file: alerts, or messages that were recorded. */
final class ContainerMessages implements MessageSource {
  /** A file of one alert as a survey sends it stays as it is, up to here. */
  private static final int SMALL = 1 << 20;

  private final ContainerStream records;
  private final boolean recorded;
  private final String source;
  private final long passed;
  private long number;
  private boolean ended;
  private boolean damaged;

  private ContainerMessages(ContainerStream records, String source, long passed) {
    this.records = records;
    this.passed = passed;
    this.number = passed;
    this.recorded = records.schema().name().equals(RecordedMessage.NAME);
    this.source = source;
  }

  /**
   * @param start where in a recording to begin
   * @param next the number of the first record that is wanted, from 0
   */
  static MessageSource of(
      BufferedInputStream file,
      String source,
      KnownSchemas schemas,
      RecordingIndex.Start start,
      long next)
      throws IOException {
    file.mark(SMALL + 1);
    byte[] whole = file.readNBytes(SMALL + 1);
    file.reset();
    try {
      ContainerStream records = new ContainerStream(file, schemas);
      if (whole.length <= SMALL
          && !records.schema().name().equals(RecordedMessage.NAME)
          && new ContainerFile(schemas).isOfOne(whole)) {
        return MessageSource.of(Message.of(whole, source));
      }
      records.skipTo(start.offset());
      long passed = start.messages();
      return new ContainerMessages(records, source, passed + records.skip(next - passed));
    } catch (MalformedAvroException malformed) {
      return MessageSource.bad(source, String.valueOf(malformed.getMessage()));
    }
  }

  @Override
  public long passed() {
    return passed;
  }

  @Override
  public boolean endsOpen() {
    return damaged;
  }

  @Override
  public @Nullable Received next() throws IOException {
    if (ended) {
      return null;
    }
    number++;
    String where = source + "#" + number;
    try {
      AvroDatum record = records.next();
      if (record == null) {
        ended = true;
        return null;
      }
      if (!recorded) {
        return Received.of(Message.of(record.asFile(), where));
      }
      RecordedMessage told = RecordedMessage.of(new Members(record.members()));
      return new Received(told.message(), told.received(), told.schema(), where, null);
    } catch (MalformedAvroException broken) {
      ended = true;
      damaged = true;
      return Received.bad(where, broken.getMessage() + "; what follows in the file is not read");
    } catch (IllegalArgumentException strange) {
      return Received.bad(where, String.valueOf(strange.getMessage()));
    }
  }
}
