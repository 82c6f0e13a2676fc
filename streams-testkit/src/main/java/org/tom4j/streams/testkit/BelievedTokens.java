package org.tom4j.streams.testkit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallback;
import org.apache.kafka.common.security.oauthbearer.internals.unsecured.OAuthBearerUnsecuredValidatorCallbackHandler;

/**
 * Believes tokens until they expire, whatever their signature. Kafka's own reader of such tokens
 * wants no signature at all, but Kafka's client asks for none without one: the signature is taken
 * off between the two. Made by Kafka, from its name in the broker's settings.
 */
public final class BelievedTokens implements AuthenticateCallbackHandler {
  private final AuthenticateCallbackHandler unsigned =
      new OAuthBearerUnsecuredValidatorCallbackHandler();

  @Override
  public void configure(
      Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> entries) {
    unsigned.configure(settings, mechanism, entries);
  }

  @Override
  public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
    for (Callback callback : callbacks) {
      if (callback instanceof OAuthBearerValidatorCallback question) {
        decide(question);
      } else {
        unsigned.handle(new Callback[] {callback});
      }
    }
  }

  private void decide(OAuthBearerValidatorCallback question)
      throws IOException, UnsupportedCallbackException {
    String token = question.tokenValue();
    OAuthBearerValidatorCallback without =
        new OAuthBearerValidatorCallback(token.substring(0, token.lastIndexOf('.') + 1));
    unsigned.handle(new Callback[] {without});
    if (without.token() == null) {
      question.error(
          without.errorStatus(), without.errorScope(), without.errorOpenIDConfiguration());
    } else {
      question.token(without.token());
    }
  }

  @Override
  public void close() {
    unsigned.close();
  }
}
