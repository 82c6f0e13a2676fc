package org.tom4j.streams.kafka;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.login.LoginException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.tom4j.broker.BrokerException;

/** What Kafka's client throws, sorted by what to do. */
record KafkaFailures(KafkaEntry entry) {
  /** As Kafka's client tells what a server of tokens answered. */
  private static final Pattern REFUSAL =
      Pattern.compile("response code (4\\d\\d)(?: and error response \\{([^}\\n]*)})?");

  BrokerException of(KafkaException thrown) {
    Throwable cause = cause(thrown);
    return switch (cause) {
      case AuthenticationException refused ->
          new BrokerException.NotConfigured(
              entry.name() + " did not let this TOM in: " + refused.getMessage(),
              entry.settingKey("password"),
              null);
      case GroupAuthorizationException refused ->
          new BrokerException.NotConfigured(
              entry.name()
                  + " allows no consumer group called "
                  + refused.groupId()
                  + ": its name must begin otherwise. Set group-prefix of this broker in tom.yaml.",
              entry.settingKey("group-prefix"),
              null);
      case TopicAuthorizationException refused ->
          new BrokerException.Refused(
              entry.name()
                  + " does not let this account read "
                  + String.join(", ", refused.unauthorizedTopics()),
              null,
              0);
      case InvalidTopicException invalid ->
          new BrokerException.Refused(
              entry.name() + " has no topics of such names: " + invalid.invalidTopics(), null, 0);
      case ConfigException wrong ->
          new BrokerException.NotConfigured(
              entry.name() + " cannot be asked: " + words(wrong),
              entry.settingKey("servers"),
              null);
      case LoginException untold -> noToken(untold);
      case TimeoutException silent ->
          new BrokerException.Unavailable(
              "No Kafka answers at " + entry.servers() + ".", null, silent);
      default ->
          new BrokerException.Unavailable(entry.name() + " failed: " + words(cause), null, thrown);
    };
  }

  /** What the client could not be made of is told further inside. */
  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getClass() == KafkaException.class && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Its server of tokens is another one: what it said stands in the middle of much else. */
  private BrokerException noToken(LoginException untold) {
    Matcher said = REFUSAL.matcher(String.valueOf(untold.getMessage()));
    if (said.find()) {
      return new BrokerException.NotConfigured(
          entry.name()
              + " did not let this TOM in: "
              + entry.tokenUrl()
              + " gave no token ("
              + said.group(1)
              + (said.group(2) == null ? "" : ", " + said.group(2))
              + ")",
          entry.settingKey("password"),
          null);
    }
    return new BrokerException.Unavailable(
        entry.name() + " is not asked, since " + entry.tokenUrl() + " gave no token.",
        entry.tokenUrl(),
        untold);
  }

  private static String words(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null
        ? thrown.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
