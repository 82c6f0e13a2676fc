package org.tom4j.runtime.feed;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.FeedItem.Bad;
import org.tom4j.runtime.feed.FeedItem.PassedOver;
import org.tom4j.runtime.feed.FeedItem.Received;

/**
 * A module's elements as items: mapped, checked, with their packets. Runs the module's code.
 *
 * @param gate what has to let them through
 */
record Mapping(FeedSource source, AlertGate gate) {

  FeedItem item(Told told) {
    FeedItem item = mapped(told);
    return item instanceof Bad bad && told.reached() != null
        ? bad.of(packetOfBad(told.element()), told.reached())
        : item;
  }

  private FeedItem mapped(Told told) {
    Object element = told.element();
    long where = told.where();
    Reached reached = told.reached();
    GenericAlert alert;
    try {
      GenericAlert mapped = source.map(element);
      if (mapped == null) {
        return new Bad(where, null, null, "toGenericAlert returned null");
      }
      alert = AlertCheck.check(mapped);
    } catch (BrokerException refused) {
      return new Bad(where, null, null, Texts.clean(source.discretion().blank(words(refused))));
    } catch (Exception | StackOverflowError | AssertionError thrown) {
      return new Bad(where, null, null, Texts.clean(source.blame().words(thrown)));
    }
    Element read = new Element(source, element, alert, told.packet());
    try {
      return switch (gate.verdict(read)) {
        case KEEP -> new Received(alert, read.packet(), reached);
        case DROP -> new PassedOver(1, 0, reached);
        case UNKNOWN -> new PassedOver(0, 1, reached);
      };
    } catch (Exception | StackOverflowError thrown) {
      String words = "its packet cannot be read: " + source.blame().words(thrown);
      return new Bad(where, null, null, Texts.clean(words));
    }
  }

  /** Its bytes, if the module can tell them of what it could not read. */
  private @Nullable Packet packetOfBad(Object element) {
    try {
      return source.packet(element);
    } catch (Exception | StackOverflowError | AssertionError untold) {
      return null; // why it is bad is told; what it was is in the stream
    }
  }

  private static String words(BrokerException told) {
    String message = told.getMessage();
    return message == null || message.isBlank() ? told.getClass().getSimpleName() : message;
  }

  /** About how many bytes an item takes in memory. */
  static long size(FeedItem item) {
    return switch (item) {
      case Bad bad ->
          500L + bad.reason().length() + (bad.packet() == null ? 0 : bad.packet().bytes().length);
      case Received(GenericAlert alert, Packet packet, _) ->
          AlertCheck.size(alert) + packet.bytes().length;
      case PassedOver _ -> 100;
    };
  }
}
