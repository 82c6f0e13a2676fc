package org.tom4j.streams.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.jspecify.annotations.Nullable;

/**
 * Says over HTTP who one is, by SCRAM (RFC 7804): the password itself is never told. For one
 * question.
 */
final class ScramAnswers implements Function<String, @Nullable String> {
  private static final Pattern SID = Pattern.compile("sid=\"?([^\",\\s]+)");
  private static final Pattern DATA = Pattern.compile("data=\"?([^\",\\s]+)");

  private final String mechanism;
  private final String username;
  private final String password;
  private @Nullable SaslClient client;

  ScramAnswers(String mechanism, String username, String password) {
    this.mechanism = mechanism;
    this.username = username;
    this.password = password;
  }

  @Override
  public @Nullable String apply(String asked) {
    if (!asked.toUpperCase(Locale.ROOT).contains(mechanism)) {
      return null;
    }
    try {
      SaslClient begun = client;
      if (begun == null) {
        begun = begin();
        client = begun;
        return begun == null
            ? null
            : mechanism + " data=" + coded(begun.evaluateChallenge(new byte[0]));
      }
      Matcher sid = SID.matcher(asked);
      Matcher data = DATA.matcher(asked);
      if (begun.isComplete() || !sid.find() || !data.find()) {
        return null;
      }
      byte[] first = Base64.getDecoder().decode(data.group(1));
      return mechanism + " sid=" + sid.group(1) + ",data=" + coded(begun.evaluateChallenge(first));
    } catch (SaslException | IllegalArgumentException noScram) {
      return null;
    }
  }

  private @Nullable SaslClient begin() throws SaslException {
    // Made once, it makes Kafka's SCRAM known to Java.
    var _ = new ScramLoginModule();
    return Sasl.createSaslClient(new String[] {mechanism}, null, "https", "", Map.of(), this::tell);
  }

  private void tell(Callback[] asked) throws UnsupportedCallbackException {
    for (Callback each : asked) {
      switch (each) {
        case NameCallback name -> name.setName(username);
        case PasswordCallback secret -> secret.setPassword(password.toCharArray());
        default -> throw new UnsupportedCallbackException(each);
      }
    }
  }

  private static String coded(byte[] message) {
    return new String(Base64.getEncoder().encode(message), StandardCharsets.US_ASCII);
  }
}
