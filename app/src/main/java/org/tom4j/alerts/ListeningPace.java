package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How fast a query is read that is listened to: by one process, or by several together. */
public final class ListeningPace {
  /** Nobody reads. */
  public static final ListeningPace NONE =
      new ListeningPace(0, null, null, null, new Delays(), new Delays(), new Delays());

  private final double rate;
  private final @Nullable Long behind;
  private final @Nullable Instant lastMessage;
  private final @Nullable Instant heartbeat;
  private final Delays observedToRead;
  private final Delays sentToRead;
  private final Delays readToStored;

  private ListeningPace(
      double rate,
      @Nullable Long behind,
      @Nullable Instant lastMessage,
      @Nullable Instant heartbeat,
      Delays observedToRead,
      Delays sentToRead,
      Delays readToStored) {
    this.rate = rate;
    this.behind = behind;
    this.lastMessage = lastMessage;
    this.heartbeat = heartbeat;
    this.observedToRead = observedToRead;
    this.sentToRead = sentToRead;
    this.readToStored = readToStored;
  }

  static ListeningPace of(LiveRun run) {
    LivePace pace = run.pace;
    return new ListeningPace(
        run.progress().rate(),
        run.feed.behind(),
        pace.last(),
        run.feed.heartbeat(),
        pace.observedToRead(),
        pace.sentToRead(),
        pace.readToStored());
  }

  /**
   * As it was kept.
   *
   * @param delays see {@link #delays}
   */
  public static ListeningPace kept(
      double rate,
      @Nullable Long behind,
      @Nullable Instant lastMessage,
      @Nullable Instant heartbeat,
      String delays) {
    String[] each = (delays + "\n\n\n").split("\n", -1);
    return new ListeningPace(
        rate,
        behind,
        lastMessage,
        heartbeat,
        Delays.of(each[0]),
        Delays.of(each[1]),
        Delays.of(each[2]));
  }

  /** Alerts a second, of late. */
  public double rate() {
    return rate;
  }

  /** How many messages are there that have not been read; null: not known. */
  public @Nullable Long behind() {
    return behind;
  }

  /** When the last one was read, or null. */
  public @Nullable Instant lastMessage() {
    return lastMessage;
  }

  /** When the service last showed that it lives; null: it does not tell. */
  public @Nullable Instant heartbeat() {
    return heartbeat;
  }

  /** How long alerts took, as a text that is kept. */
  public String delays() {
    return String.join("\n", observedToRead.text(), sentToRead.text(), readToStored.text());
  }

  /** How long half, nearly all, and all but one in a hundred took, stage by stage. */
  public List<Stage> stages() {
    return Stream.of(
            stage("from the observation to here", observedToRead),
            stage("from the service to here", sentToRead),
            stage("from here to the database", readToStored))
        .flatMap(Optional::stream)
        .toList();
  }

  /** How long a stage takes: 50 %, 95 % and 99 % of alerts took no longer. */
  public record Stage(String words, Duration p50, Duration p95, Duration p99) {}

  private static Optional<Stage> stage(String words, Delays delays) {
    return delays
        .within(0.5)
        .map(half ->
            new Stage(
                words, half, delays.within(0.95).orElse(half), delays.within(0.99).orElse(half)));
  }

  /** Both together, of other partitions each. */
  public ListeningPace plus(ListeningPace other) {
    return new ListeningPace(
        rate + other.rate,
        behind == null
            ? other.behind
            : (Long) (behind + Objects.requireNonNullElse(other.behind, 0L)),
        later(lastMessage, other.lastMessage),
        later(heartbeat, other.heartbeat),
        observedToRead.plus(other.observedToRead),
        sentToRead.plus(other.sentToRead),
        readToStored.plus(other.readToStored));
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
