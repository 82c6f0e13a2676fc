package org.tom4j.runtime.http;

import java.time.Duration;
import java.util.Set;

/**
 * Limits of the network.
 *
 * @param userAgent what every request calls itself
 * @param allowedPrivateHosts names or addresses that may be asked although they are private
 * @param allowPrivate whether every private address may be asked
 * @param connectTimeout to a connection, name resolution aside
 * @param silence between two bytes of an answer
 * @param maxAnswerBytes of an answer, after decompression
 * @param maxElementBytes of one element of an answer; a longer one is skipped as bad
 * @param minBytesPerSecond of an answer over {@code speedWindow}
 * @param speedWindow over which an answer's speed is judged
 * @param requestsPerSecondPerHost of all modules together
 * @param longestRetryWait the longest {@code Retry-After} that is waited for
 */
public record NetworkSettings(
    String userAgent,
    Set<String> allowedPrivateHosts,
    boolean allowPrivate,
    Duration connectTimeout,
    Duration silence,
    long maxAnswerBytes,
    int maxElementBytes,
    long minBytesPerSecond,
    Duration speedWindow,
    double requestsPerSecondPerHost,
    Duration longestRetryWait) {

  public NetworkSettings {
    allowedPrivateHosts = Set.copyOf(allowedPrivateHosts);
    check("connectTimeout", connectTimeout.toMillis() > 0, connectTimeout);
    check("silence", silence.toMillis() > 0, silence);
    check("maxAnswerBytes", maxAnswerBytes > 0, maxAnswerBytes);
    check("maxElementBytes", maxElementBytes > 0, maxElementBytes);
    check("speedWindow", speedWindow.toMillis() > 0, speedWindow);
    check("requestsPerSecondPerHost", requestsPerSecondPerHost > 0, requestsPerSecondPerHost);
  }

  /** What a TOM uses unless told otherwise. */
  public static NetworkSettings defaults() {
    return new NetworkSettings(
        "tom4j",
        Set.of(),
        false,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        256L << 20,
        1 << 20,
        1000,
        Duration.ofSeconds(60),
        10,
        Duration.ofSeconds(60));
  }

  /** The same under another name towards services; ASCII, in one line. */
  public NetworkSettings withUserAgent(String name) {
    return new NetworkSettings(
        name,
        allowedPrivateHosts,
        allowPrivate,
        connectTimeout,
        silence,
        maxAnswerBytes,
        maxElementBytes,
        minBytesPerSecond,
        speedWindow,
        requestsPerSecondPerHost,
        longestRetryWait);
  }

  /** The same with private addresses allowed or not. */
  public NetworkSettings withAllowPrivate(boolean allow) {
    return new NetworkSettings(
        userAgent,
        allowedPrivateHosts,
        allow,
        connectTimeout,
        silence,
        maxAnswerBytes,
        maxElementBytes,
        minBytesPerSecond,
        speedWindow,
        requestsPerSecondPerHost,
        longestRetryWait);
  }

  /** The same with another longest silence between two bytes of an answer. */
  public NetworkSettings withSilence(Duration longest) {
    return new NetworkSettings(
        userAgent,
        allowedPrivateHosts,
        allowPrivate,
        connectTimeout,
        longest,
        maxAnswerBytes,
        maxElementBytes,
        minBytesPerSecond,
        speedWindow,
        requestsPerSecondPerHost,
        longestRetryWait);
  }

  private static void check(String name, boolean positive, Object value) {
    if (!positive) {
      throw new IllegalArgumentException(
          "NetworkSettings." + name + " is " + value + ", not above 0");
    }
  }
}
