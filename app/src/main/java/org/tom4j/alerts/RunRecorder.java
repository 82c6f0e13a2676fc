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
   * Records the packets that are kept of a run.
   *
   * @param file must not be there yet
   * @return how many
   * @throws NoSuchRun if there is none that the viewer may see
   * @throws java.nio.file.FileAlreadyExistsException if the file is there
   */
  public long record(Viewer viewer, long run, Path file) throws IOException {
    if (runs.find(viewer, run).isEmpty()) {
      throw new NoSuchRun(run);
    }
    try (RecordingWriter recording = new RecordingWriter(file)) {
      List<RunPacket> some = packets.after(run, 0, STEP);
      while (!some.isEmpty()) {
        for (RunPacket each : some) {
          recording.write(
              each.retrieved(),
              each.broker() + " " + each.alertId(),
              each.packet().bytes(),
              each.packet().mediaType(),
              each.packet().schema());
        }
        some = packets.after(run, some.getLast().seq(), STEP);
      }
      return recording.written();
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
