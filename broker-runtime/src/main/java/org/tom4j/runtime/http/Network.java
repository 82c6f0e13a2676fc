package org.tom4j.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.json.JsonBinding;

/**
 * The way out for all modules: one a TOM. Holds what they share, the rate a host is asked at and
 * the watch over slow answers; every fetch has its own connections. Safe for all threads.
 */
public final class Network implements AutoCloseable {
  private static final int CONNECTIONS_PER_FETCH = 50;

  /** Loads the machine's certificates, once and not before they are needed. */
  private static final class Certificates {
    static final DefaultClientTlsStrategy TRUSTED = DefaultClientTlsStrategy.createDefault();
  }

  private final NetworkSettings settings;
  private final Supplier<URI> ownAddress;
  private final InstantSource clock;
  private final Pauses pauses;
  private final UnaryOperator<URI> route;
  private final HostRate rate;
  private final Watch watch;
  private final @Nullable AnswerKeeper keeper;

  /**
   * @param ownAddress where this TOM listens, {@code http://127.0.0.1:8080/}; asked when needed
   */
  public Network(NetworkSettings settings, Supplier<URI> ownAddress, InstantSource clock) {
    this(settings, ownAddress, clock, Pauses.REAL, UnaryOperator.identity());
  }

  /**
   * A network whose requests go elsewhere than they say, to a server of recorded answers. Errors,
   * rates and the following of pages and redirects speak of the addresses that were asked for.
   *
   * @param route from a complete address to the one that is connected to
   */
  public static Network routed(
      NetworkSettings settings,
      Supplier<URI> ownAddress,
      InstantSource clock,
      UnaryOperator<URI> route) {
    return new Network(settings, ownAddress, clock, Pauses.REAL, route);
  }

  Network(NetworkSettings settings, Supplier<URI> ownAddress, InstantSource clock, Pauses pauses) {
    this(settings, ownAddress, clock, pauses, UnaryOperator.identity());
  }

  private Network(
      NetworkSettings settings,
      Supplier<URI> ownAddress,
      InstantSource clock,
      Pauses pauses,
      UnaryOperator<URI> route) {
    this.settings = settings;
    this.ownAddress = ownAddress;
    this.clock = clock;
    this.pauses = pauses;
    this.route = route;
    this.rate = new HostRate(settings.requestsPerSecondPerHost());
    this.watch = new Watch(Duration.ofMillis(50));
    this.keeper = null;
  }

  private Network(Network other, AnswerKeeper keeper) {
    this.settings = other.settings;
    this.ownAddress = other.ownAddress;
    this.clock = other.clock;
    this.pauses = other.pauses;
    this.route = other.route;
    this.rate = other.rate;
    this.watch = other.watch;
    this.keeper = keeper;
  }

  /**
   * The same network, for fetches whose answers are kept. Every answer is read whole before the
   * module sees it: for short ones. It ends with this network and is not closed by itself.
   */
  public Network keeping(AnswerKeeper answers) {
    return new Network(this, answers);
  }

  /**
   * The network for one fetch.
   *
   * @param privateHostsOfModule names or addresses that this module may ask although private, on
   *     any port or as {@link #place} says
   */
  public FetchHttp open(
      JsonBinding binding, FetchListener listener, Set<String> privateHostsOfModule) {
    Set<String> allowed =
        Stream.concat(settings.allowedPrivateHosts().stream(), privateHostsOfModule.stream())
            .map(CheckedResolver::normal)
            .collect(Collectors.toUnmodifiableSet());
    CheckedResolver resolver = new CheckedResolver(settings.allowPrivate(), allowed, ownAddress);
    Fetch fetch =
        new Fetch(settings, clock, client(resolver), resolver, rate, watch, pauses, route, keeper);
    return new FetchHttp(fetch, ownAddress, binding, listener);
  }

  /** The host of an address with its port alone, for {@link #open}. */
  public static String place(URI address) {
    return CheckedResolver.place(address.getHost(), Addresses.port(address));
  }

  private CloseableHttpClient client(CheckedResolver resolver) {
    Timeout connect = Timeout.of(settings.connectTimeout());
    Timeout silence = Timeout.of(settings.silence());
    PoolingHttpClientConnectionManager connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setTlsSocketStrategy((socket, host, port, attachment, context) ->
                Certificates.TRUSTED.upgrade(socket, host, port, attachment, context))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(1 << 16)
                            .setMaxHeaderCount(200)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setSocketTimeout(silence)
                    .build())
            .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
            .setMaxConnTotal(CONNECTIONS_PER_FETCH)
            .setMaxConnPerRoute(CONNECTIONS_PER_FETCH)
            .build();
    // Redirects, retries and decompression are ours, because each needs its own checks.
    return HttpClients.custom()
        .setConnectionManager(connections)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .build();
  }

  @Override
  public void close() {
    watch.close();
  }
}
