import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertPacket;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PacketFormat;
import org.tom4j.broker.Resumable;
import org.tom4j.broker.StreamPosition;
import org.tom4j.broker.StreamPositions;

/** A stream that is lines of a file: PARTITION ID MAG; with a file "mended" it reads "bad" ones. */
public final class LogBroker
    implements AlertBroker<LogBroker.Query, LogBroker.Line>,
        Resumable<LogBroker.Query, LogBroker.Line>,
        PacketFormat<LogBroker.Line> {
  private static volatile boolean mended;

  public record Query(String log, boolean follow) {}

  public record Line(int number, String text) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("LOG", Query.class);
  }

  @Override
  public Stream<Line> fetchAlerts(Query query, BrokerContext context) {
    return lines(query, context, partition -> 0);
  }

  @Override
  public boolean goesOn(Query query) {
    return !query.log().startsWith("each-time");
  }

  @Override
  public Stream<Line> resume(Query query, StreamPositions positions, BrokerContext context) {
    Map<String, Long> known = new HashMap<>();
    context.note("read as " + positions.name());
    return lines(
        query, context, partition -> known.computeIfAbsent(partition, it -> positions.takeUp(it, 0)));
  }

  private static Stream<Line> lines(
      Query query, BrokerContext context, ToLongFunction<String> next) {
    Path file = context.folder().resolve(query.log());
    mended = Files.exists(context.folder().resolve("mended"));
    return IntStream.iterate(0, number -> number + 1)
        .mapToObj(number -> line(file, number, query.follow()))
        .takeWhile(line -> !line.text().equals("end"))
        .filter(line -> line.number() >= next.applyAsLong(partition(line)));
  }

  private static Line line(Path file, int number, boolean follow) {
    while (true) {
      List<String> lines = read(file);
      if (number < lines.size() || !follow) {
        return new Line(number, number < lines.size() ? lines.get(number) : "end");
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new Line(number, "end");
      }
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String partition(Line line) {
    return line.text().split(" ")[0];
  }

  @Override
  public StreamPosition position(Line line) {
    return new StreamPosition(partition(line), line.number() + 1);
  }

  @Override
  public GenericAlert toGenericAlert(Line line) {
    String[] words = line.text().split(" ");
    if (words[1].startsWith("bad") && !mended) {
      throw new IllegalArgumentException("is bad");
    }
    return GenericAlert.of(words[1], words[1], null, null)
        .withMagnitude(Double.parseDouble(words[2]));
  }

  @Override
  public AlertPacket packet(Line line) {
    return new AlertPacket(
        line.text().getBytes(StandardCharsets.UTF_8), "text/x-log;line=" + line.number(), null);
  }

  @Override
  public Line alert(AlertPacket packet) {
    return new Line(
        Integer.parseInt(packet.mediaType().replaceAll(".*line=", "")),
        new String(packet.bytes(), StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, Object> members(Line line) {
    return Map.of("text", line.text());
  }
}
