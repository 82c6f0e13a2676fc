package org.tom4j.broker;

import org.jspecify.annotations.Nullable;

/**
 * A module whose service knows what is called by a name: where it is, or how it moves, and what it
 * is. Whoever makes a target by its name gets what all such services say of it, each value with its
 * source.
 */
public interface Names {

  /**
   * What the service knows of an object, by whatever name or designation a person writes. Called on
   * a platform thread of the TOM's own, several at once, for at most 20 seconds; somebody waits for
   * it, so one question is better than many. A name of a kind that the service cannot know is not
   * worth a question.
   *
   * @param name not blank, 1–100 characters on one line, as it was written
   * @return null if nothing is called so there
   * @throws BrokerException if it could not be asked or understood; {@link BrokerException.Refused}
   *     also if the name is that of several, in words that help to be more exact
   */
  @Nullable ResolvedObject resolve(String name, BrokerContext context);
}
