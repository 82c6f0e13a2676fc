package org.tom4j.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.ConeSearch;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Names;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.PhotometryRequests;
import org.tom4j.runtime.contract.AnswersFile;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.ConeContract;
import org.tom4j.runtime.contract.NameContract;
import org.tom4j.runtime.contract.RecordedAnswer;
import org.tom4j.runtime.contract.Recording;
import org.tom4j.runtime.contract.RequestContract;
import org.tom4j.runtime.contract.SettingsSource;
import org.tom4j.runtime.contract.Subject;
import org.tom4j.runtime.contract.Trial;
import org.tom4j.runtime.modules.AlertType;

/**
 * Answers in place of the internet. A module's requests are real ones, over a real connection, to a
 * small server of the test's own: whatever host they name, none goes anywhere else. An address that
 * no answer is recorded for is answered with 404.
 *
 * <p>Immutable: each method gives a new one. Addresses are written as the module asks them ({@code
 * https://api.example.org/alerts?name=M31&page=1}), the parts of a question in any order; without a
 * question an address answers every question to that path. {@code /static/…} is the TOM's own.
 */
public final class RecordedHttp {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  private final Class<?> test;
  private final Recording recording;
  private final @Nullable Record settings;
  private final Clock clock;
  private final @Nullable Path folder;

  /**
   * No answers yet.
   *
   * @param test the class beside which the resources with answers lie
   */
  public RecordedHttp(Class<?> test) {
    this(test, Recording.empty(), null, NOON, null);
  }

  private RecordedHttp(
      Class<?> test,
      Recording recording,
      @Nullable Record settings,
      Clock clock,
      @Nullable Path folder) {
    this.test = test;
    this.folder = folder;
    this.recording = recording;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * An answer from a resource beside the test class; its type is taken from its ending (json, csv,
   * xml, vot, html, else text).
   *
   * @throws IllegalArgumentException if there is no such resource
   */
  public RecordedHttp answer(String address, String resource) {
    try (InputStream stream = test.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "beside " + test.getName() + " there is no resource " + resource);
      }
      return answer(address, 200, RecordedAnswer.typeOf(resource), stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An answer from a file. */
  public RecordedHttp answer(String address, Path file) {
    try {
      return answer(address, 200, RecordedAnswer.typeOf(file.toString()), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Every answer of a folder: its {@code answers.txt} says which file answers which address, as for
   * {@code tom broker check NAME --answers FOLDER}.
   *
   * @throws IllegalArgumentException if that file is not there, or is wrong
   */
  public RecordedHttp answers(Path answers) {
    try {
      return new RecordedHttp(test, AnswersFile.read(answers, recording), settings, clock, folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An answer that is this JSON. */
  public RecordedHttp answerJson(String address, String json) {
    return answer(address, 200, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * An answer of any kind.
   *
   * @param status of HTTP
   * @param contentType for example {@code text/csv}
   */
  public RecordedHttp answer(String address, int status, String contentType, byte[] body) {
    RecordedAnswer answer = new RecordedAnswer(status, contentType, body);
    return new RecordedHttp(test, recording.with(address, answer), settings, clock, folder);
  }

  /** The same answers for a module that has settings. */
  public RecordedHttp withSettings(Record lent) {
    return new RecordedHttp(test, recording, lent, clock, folder);
  }

  /** The same answers at another time: otherwise it is noon of 1 January 2026, UTC. */
  public RecordedHttp withClock(Clock lent) {
    return new RecordedHttp(test, recording, settings, lent, folder);
  }

  /** The same answers for a module that reads files of a folder of its own. */
  public RecordedHttp withFolder(Path lent) {
    return new RecordedHttp(test, recording, settings, clock, lent);
  }

  private Path folder() {
    if (folder == null) {
      throw new IllegalStateException("the module asks for its folder: give one by withFolder");
    }
    return folder;
  }

  /**
   * Asks a module, reads all it has to say (1,000 alerts at most) and maps it.
   *
   * @throws BrokerException as the module does
   */
  public <Q extends Record, A> Fetched<A> fetch(AlertBroker<Q, A> broker, Q query) {
    try (Trial<Q, A> trial = new Trial<>(subject(broker, query))) {
      List<A> elements = trial.read(query);
      List<GenericAlert> alerts = elements.stream().map(trial::map).toList();
      return new Fetched<>(elements, alerts, trial.bad(), trial.notes(), trial.sent());
    }
  }

  List<Check> coneChecks(ConeSearch module, Cone cone) {
    return ConeContract.of(module, cone, recording, SettingsSource.of(settings), clock);
  }

  List<Check> nameChecks(Names module, String name, RecordedHttp unknown) {
    return NameContract.of(
        module, name, recording, unknown.recording, SettingsSource.of(settings), clock);
  }

  List<Check> requestChecks(PhotometryRequests module, PhotometryRequest request) {
    return RequestContract.of(module, request, recording, SettingsSource.of(settings), clock);
  }

  <Q extends Record, A> Subject<Q, A> subject(AlertBroker<Q, A> broker, Q query) {
    return new Subject<>(
        broker,
        AlertType.of(broker.getClass()),
        _ -> query,
        recording,
        SettingsSource.of(settings),
        clock,
        this::folder);
  }
}
