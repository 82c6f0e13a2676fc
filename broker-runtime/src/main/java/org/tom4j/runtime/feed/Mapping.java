package org.tom4j.runtime.feed;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.FeedItem.Bad;
import org.tom4j.runtime.feed.FeedItem.Received;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.KeptBytes;

/** A module's element as an item: mapped, checked, with its packet. Runs the module's code. */
final class Mapping {
  private Mapping() {}

  /**
   * @param where which element it is, counted from 1
   * @param network the fetch that may hold its bytes
   * @param gate what has to let it through
   * @return null if it does not
   */
  static @Nullable FeedItem item(
      ModuleSide source, Object element, FetchHttp network, long where, AlertGate gate) {
    GenericAlert alert;
    try {
      GenericAlert mapped = source.map(element);
      if (mapped == null) {
        return new Bad(where, null, null, "toGenericAlert returned null");
      }
      alert = AlertCheck.check(mapped);
    } catch (BrokerException told) {
      return new Bad(where, null, null, Texts.clean(source.discretion().blank(words(told))));
    } catch (Exception | StackOverflowError | AssertionError thrown) {
      return new Bad(where, null, null, Texts.clean(source.blame().words(thrown)));
    }
    KeptBytes kept = network.packetOf(element);
    Element read = new Element(source, element, alert, kept == null ? null : Packet.of(kept));
    try {
      if (!gate.lets(read)) {
        return null;
      }
      return new Received(alert, read.packet());
    } catch (Exception | StackOverflowError thrown) {
      String words = "its packet cannot be read: " + source.blame().words(thrown);
      return new Bad(where, null, null, Texts.clean(words));
    }
  }

  private static String words(BrokerException told) {
    String message = told.getMessage();
    return message == null || message.isBlank() ? told.getClass().getSimpleName() : message;
  }

  /** About how many bytes an item takes in memory. */
  static long size(FeedItem item) {
    return switch (item) {
      case Bad bad -> 500L + bad.reason().length();
      case Received(GenericAlert alert, Packet packet) ->
          AlertCheck.size(alert) + packet.bytes().length;
    };
  }
}
