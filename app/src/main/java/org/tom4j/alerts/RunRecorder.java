package org.tom4j.alerts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.RunPacketFinder.RunPacket;
import org.tom4j.streams.archive.RecordingWriter;

/** Writes what a run received into a file that the alert archive replays. */
public final class RunRecorder {
  private static final int STEP = 200;

  private final RunStore runs;
  private final RunPacketFinder packets;

  RunRecorder(RunStore runs, RunPacketFinder packets) {
    this.runs = runs;
    this.packets = packets;
  }

  /**
   * What was recorded of a run.
   *
   * @param written alerts that are in the file; 0: there is none
   * @param restricted alerts that were left out because a survey keeps them to a group
   * @param gone alerts that were left out because they are no longer kept
   */
  public record Recorded(long written, long restricted, long gone) {}

  /**
   * Records the packets that are kept of a run. The file is there when all of it is.
   *
   * @param file must not be there yet
   * @param withRestricted also those that a survey keeps to a group: who replays the file sees them
   *     all, unless its packets say so themselves
   * @throws NoSuchRun if there is none that the viewer may see
   * @throws java.nio.file.FileAlreadyExistsException if the file is there
   */
  public Recorded record(Viewer viewer, long run, Path file, boolean withRestricted)
      throws IOException {
    if (runs.find(viewer, run).isEmpty()) {
      throw new NoSuchRun(run);
    }
    try (RecordingWriter recording = new RecordingWriter(file)) {
      long restricted = 0;
      List<RunPacket> some = packets.after(run, 0, STEP);
      while (!some.isEmpty()) {
        for (RunPacket each : some) {
          if (each.restricted() && !withRestricted) {
            restricted++;
            continue;
          }
          recording.write(
              each.retrieved(),
              each.broker() + " " + each.alertId(),
              each.packet().bytes(),
              each.packet().mediaType(),
              each.packet().schema());
        }
        some = packets.after(run, some.getLast().seq(), STEP);
      }
      if (recording.written() > 0) {
        recording.finish();
      }
      return new Recorded(recording.written(), restricted, runs.remains(run).deleted());
    }
  }

  /** There is no run of a number that the viewer may see. */
  public static final class NoSuchRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchRun(long run) {
      super("There is no run number " + run + ".");
    }
  }
}
