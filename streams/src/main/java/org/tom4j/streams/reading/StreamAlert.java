package org.tom4j.streams.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.StreamPosition;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.survey.Survey;

/** A message that was looked at: an alert, or why it is none. */
public sealed interface StreamAlert {

  /** Where its stream goes on behind it; null: it is of none. */
  @Nullable StreamPosition behind();

  /** The same, behind which its stream goes on elsewhere. */
  StreamAlert leadingTo(@Nullable StreamPosition behind);

  /** An alert. For one thread at a time, as its packet is. */
  final class Understood implements StreamAlert {
    private final String source;
    private final Packet packet;
    private final Survey survey;
    private final @Nullable Instant received;
    private final @Nullable StreamPosition behind;
    private @Nullable GenericAlert alert;
    private BrokerException.@Nullable Malformed senseless;

    Understood(Received message, Packet packet, Survey survey, @Nullable StreamPosition behind) {
      this(message.source(), packet, survey, message.received(), behind);
    }

    private Understood(
        String source,
        Packet packet,
        Survey survey,
        @Nullable Instant received,
        @Nullable StreamPosition behind) {
      this.source = source;
      this.packet = packet;
      this.survey = survey;
      this.received = received;
      this.behind = behind;
    }

    @Override
    public @Nullable StreamPosition behind() {
      return behind;
    }

    @Override
    public Understood leadingTo(@Nullable StreamPosition place) {
      return new Understood(source, packet, survey, received, place);
    }

    /** The file and the member of it. */
    public String source() {
      return source;
    }

    public Packet packet() {
      return packet;
    }

    /** Whose it is. */
    public Survey survey() {
      return survey;
    }

    /** When it was received where it was recorded, or null. */
    public @Nullable Instant received() {
      return received;
    }

    /**
     * The alert in the terms of all, mapped when it is first asked for: form, filter, pace and the
     * run all ask.
     *
     * @throws BrokerException.Malformed if it makes no sense
     */
    public GenericAlert alert() {
      GenericAlert known = alert;
      if (known != null) {
        return known;
      }
      if (senseless != null) {
        throw senseless;
      }
      try {
        known = survey.alert(packet).withExtra("survey", survey.name());
        alert = known;
        return known;
      } catch (IllegalArgumentException | MalformedAvroException wrong) {
        BrokerException.Malformed malformed =
            new BrokerException.Malformed(source + " " + wrong.getMessage(), null, wrong);
        senseless = malformed;
        throw malformed;
      }
    }

    /** Whether it makes no sense: {@link #alert} says why. */
    public boolean isSenseless() {
      try {
        GenericAlert _ = alert();
        return false;
      } catch (BrokerException.Malformed malformed) {
        return true;
      }
    }
  }

  /**
   * A message that could not be understood: counted and shown as bad.
   *
   * @param source the file and the member of it
   * @param message as it came; null if it could not be read at all
   */
  record Refused(
      String source, String why, @Nullable Message message, @Nullable StreamPosition behind)
      implements StreamAlert {

    @Override
    public Refused leadingTo(@Nullable StreamPosition place) {
      return new Refused(source, why, message, place);
    }
  }
}
