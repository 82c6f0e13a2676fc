package org.tom4j.broker;

import java.util.stream.Stream;
import org.tom4j.astro.Cone;

/**
 * A module whose service has catalogues of the sky, and tells what they hold near a position.
 * Whoever looks at a target gets what all such services know there, each object with its catalogue.
 */
public interface ConeSearch {

  /**
   * What lies in the cone, in any order. Asks as it is read: nothing is asked before the first
   * read. Called on a platform thread of the TOM's own, several at once, for at most 20 seconds;
   * somebody waits for it, so a module of several catalogues asks them one after the other, and the
   * quickest first. The TOM closes the stream, and a read that waits must give up when its thread
   * is interrupted.
   *
   * <p>No position is moved by a proper motion: an object is in the cone if its catalogue has it
   * there, at the catalogue's own epoch. What is told from outside of the cone is left out by the
   * TOM and counted. A catalogue that holds more than is told is worth a {@link BrokerContext#note}
   * that says how many are told and that there are more. A question is built of numbers only
   * ({@link Address#written}), never of text.
   *
   * @param cone ICRS, with a radius above 0 and of at most one arcminute
   * @return nothing if the catalogues have nothing there
   * @throws BrokerException from this call or any read of the stream; what came before is kept
   */
  Stream<NearbyObject> near(Cone cone, BrokerContext context);
}
