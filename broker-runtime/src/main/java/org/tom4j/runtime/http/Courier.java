package org.tom4j.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Carries JSON to addresses that people name. The address that is connected to is checked as for
 * modules, this TOM's own is no exception, redirects are not followed, little is read of an answer,
 * and all of it together has a limit in time. Safe for all threads.
 */
public final class Courier implements AutoCloseable {
  /** More of an answer is not read. */
  public static final int LONGEST_ANSWER = 1 << 16;

  /** Loads the machine's certificates, once and not before they are needed. */
  private static final class Certificates {
    static final DefaultClientTlsStrategy TRUSTED = DefaultClientTlsStrategy.createDefault();
  }

  private final CheckedResolver resolver;
  private final Duration atMost;
  private final String userAgent;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("courier-deadlines").factory());

  /** What came of it. */
  public sealed interface Carried {

    /**
     * The service answered.
     *
     * @param location where a redirect leads, as it says, or ""
     * @param text the beginning of its answer as UTF-8
     * @param whole whether that is all of it
     */
    record Answered(int status, String location, String text, boolean whole) implements Carried {}

    /** It did not, or was not asked; words say why. */
    record Failed(String words) implements Carried {}
  }

  /**
   * @param allowPrivate whether addresses of this machine and the local network may be asked
   * @param atMost from the start of the connection to the end of the answer
   */
  public Courier(boolean allowPrivate, Duration atMost, String userAgent) {
    // A path alone is nobody's address.
    this.resolver = new CheckedResolver(allowPrivate, Set.of(), () -> URI.create("/"));
    this.atMost = atMost;
    this.userAgent = userAgent;
    Timeout silence = Timeout.of(atMost);
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setTlsSocketStrategy((socket, host, port, attachment, context) ->
                        Certificates.TRUSTED.upgrade(socket, host, port, attachment, context))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(silence)
                            .setSocketTimeout(silence)
                            .build())
                    .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(silence).build())
                    .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
                    .build())
            // Each delivery resolves and checks its address anew.
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableDefaultUserAgent()
            .build();
  }

  /**
   * Why an address is not asked, in words; null: it may be, or its name is not known just now.
   * Looks the name up.
   */
  public @Nullable String refusal(URI to) {
    try {
      resolver.resolve(String.valueOf(to.getHost()), Addresses.port(to));
      return null;
    } catch (CheckedResolver.PrivateAddress found) {
      return words(found);
    } catch (UnknownHostException unknown) {
      return null;
    }
  }

  /**
   * Posts JSON, and waits for the answer.
   *
   * @param to an http or https address with a host
   */
  public Carried post(URI to, Map<String, String> headers, byte[] json) {
    HttpUriRequestBase request = new HttpUriRequestBase("POST", URI.create(to.toASCIIString()));
    request.setHeader("User-Agent", userAgent);
    request.setHeader("Accept", "application/json, text/plain, */*");
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    Exchanged exchanged = new Exchanged(request);
    Future<?> deadline =
        deadlines.schedule(exchanged::tooLate, atMost.toMillis(), TimeUnit.MILLISECONDS);
    try (exchanged) {
      return exchanged.answer(client.executeOpen(null, request, null));
    } catch (IOException | RuntimeException failed) {
      return new Carried.Failed(
          exchanged.late
              ? "It did not answer, or not to the end, within " + seconds() + "."
              : words(failed));
    } finally {
      deadline.cancel(false);
    }
  }

  private String seconds() {
    return atMost.toMillis() < 10_000
        ? atMost.toMillis() / 1000.0 + " s"
        : atMost.toSeconds() + " s";
  }

  private static String words(Exception failed) {
    return switch (failed) {
      case CheckedResolver.PrivateAddress found ->
          "It is not on the public internet ("
              + found.getMessage()
              + "), and such addresses are not told unless http.allow-private is set.";
      case UnknownHostException _ -> "Its name has no address.";
      case java.net.ConnectException _ -> "It does not answer.";
      case javax.net.ssl.SSLException tls -> "No secure connection: " + tls.getMessage();
      case java.net.SocketTimeoutException _ -> "It did not answer in time.";
      default -> "The connection was lost: " + failed.getMessage();
    };
  }

  /** One exchange; its deadline ends it from another thread. */
  private static final class Exchanged implements AutoCloseable {
    private final HttpUriRequestBase request;
    private volatile @Nullable ClassicHttpResponse response;
    private volatile boolean late;

    Exchanged(HttpUriRequestBase request) {
      this.request = request;
    }

    Carried answer(ClassicHttpResponse answered) throws IOException {
      response = answered;
      if (late) {
        throw new IOException("too late");
      }
      Header location = answered.getFirstHeader("Location");
      byte[] start = new byte[0];
      boolean whole = true;
      if (answered.getEntity() != null) {
        InputStream body = answered.getEntity().getContent();
        start = body.readNBytes(LONGEST_ANSWER);
        whole = start.length < LONGEST_ANSWER || body.read() < 0;
      }
      return new Carried.Answered(
          answered.getCode(),
          location == null || location.getValue() == null ? "" : location.getValue(),
          new String(start, StandardCharsets.UTF_8),
          whole);
    }

    void tooLate() {
      late = true;
      letGo();
    }

    /** Whatever is left of the answer is not read. */
    @Override
    public void close() {
      letGo();
    }

    private void letGo() {
      Exchange.letGo(request, response);
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
