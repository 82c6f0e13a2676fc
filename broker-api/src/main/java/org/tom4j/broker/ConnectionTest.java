package org.tom4j.broker;

/**
 * A module that can ask its service cheaply whether it answers and knows the account, so that
 * whoever has typed a token learns at once whether it is good.
 */
public interface ConnectionTest {

  /**
   * Asks the least that needs the settings, and one question only. Called on a platform thread of
   * the TOM's own, and waited for at most 20 seconds.
   *
   * @return what the service told, in a sentence: {@code "Signed in as hera@example.org."}; never
   *     the token
   * @throws BrokerException if it does not answer, or not with these settings
   */
  String test(BrokerContext context);
}
