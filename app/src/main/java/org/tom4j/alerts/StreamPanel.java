package org.tom4j.alerts;

import java.util.List;

/**
 * The streams that are read for a query, ready to show: this TOM's, and the reader's own if there
 * is one.
 */
public record StreamPanel(List<Stream> streams) {

  public StreamPanel {
    streams = List.copyOf(streams);
  }

  /**
   * One of them.
   *
   * @param own whether it is read with an account of the reader's own
   * @param name by which its broker knows who reads; "" if nothing has been read yet
   * @param topics where it goes on
   * @param folded whether there are too many partitions to show them at once
   * @param unread how many messages could not be used, in words; "" if there are none
   * @param letters where those are; "" if the reader may not see them, or there are none
   * @param forget where to post to begin anew; "" if the reader may not, or nothing is kept
   */
  public record Stream(
      boolean own,
      String name,
      List<Topic> topics,
      boolean folded,
      String unread,
      String letters,
      String forget) {

    public Stream {
      topics = List.copyOf(topics);
    }
  }

  /**
   * Partitions that are called alike.
   *
   * @param name what their names have in common, "" if nothing
   * @param count of them, in words
   * @param moved when one of them last moved on, UTC
   * @param shown which of them are shown, in words; "" if all are
   */
  public record Topic(
      String name, String count, String moved, String shown, List<Partition> partitions) {

    public Topic {
      partitions = List.copyOf(partitions);
    }
  }

  /**
   * A partition.
   *
   * @param name within its topic
   * @param next the position of what is read next
   * @param moved when that last changed, UTC
   */
  public record Partition(String name, String next, String moved) {}
}
