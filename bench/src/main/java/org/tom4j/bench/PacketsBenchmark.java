package org.tom4j.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tom4j.filters.Decision;
import org.tom4j.filters.Filter;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.survey.Surveys;

/** Packets of surveys in memory, one after the other: an operation is one packet. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PacketsBenchmark {

  /** Whose packets. */
  @Param({"ztf", "rubin"})
  public String survey = "ztf";

  private List<Message> messages = List.of();
  private PacketReader reader = SamplePackets.READER;
  private Filter ofDetection = Filter.compile("true");
  private Filter ofHistory = ofDetection;
  private int next;

  @Setup
  public void load() throws IOException {
    SamplePackets packets = SamplePackets.of(survey);
    messages = packets.messages();
    reader = packets.reader();
    ofDetection =
        Filter.compile(
            survey.equals("ztf")
                ? "mag < 19 && abs(galactic_latitude) > 15 && alert.candidate.drb > 0.5"
                : "mag < 23 && abs(galactic_latitude) > 15 && alert.diaSource.reliability > 0.5");
    ofHistory = Filter.compile("n_detections > 3 && age_days < 100");
  }

  private Packet packet() {
    next = next + 1 == messages.size() ? 0 : next + 1;
    return reader.read(messages.get(next)).getFirst();
  }

  /** What a filter looks at: some values of the detection. */
  @Benchmark
  public double detection() {
    Packet packet = packet();
    Object detection = packet.members().get(survey.equals("ztf") ? "candidate" : "diaSource");
    double sum = 0;
    if (detection instanceof Map<?, ?> members) {
      for (String name : SamplePackets.LOOKED_AT) {
        sum += members.get(name) instanceof Double value ? value : 0;
      }
    }
    return sum;
  }

  /** The alert in the terms of every broker. */
  @Benchmark
  public Object genericAlert() {
    Packet packet = packet();
    return Surveys.of(packet).alert(packet);
  }

  /** From the bytes to a decision that looks at the detection alone. */
  @Benchmark
  public Decision filteredByDetection() {
    return ofDetection.decide(SamplePackets.candidate(packet()));
  }

  /** From the bytes to a decision that looks at the whole history. */
  @Benchmark
  public Decision filteredByHistory() {
    return ofHistory.decide(SamplePackets.candidate(packet()));
  }

  /** What stands behind the history, so that all of that is walked over. */
  @Benchmark
  public Object behindTheHistory() {
    return String.valueOf(packet().members().get("cutoutTemplate"));
  }

  /** Every measurement as a point of a light curve. */
  @Benchmark
  public long lightCurve() {
    Packet packet = packet();
    return Surveys.of(packet).lightCurve(packet).count();
  }
}
