package org.tom4j.streams.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

/**
 * A throw-away authority and what it has signed: certificates of a server on 127.0.0.1 and of a
 * client, both also such whose time is over. Each call makes an authority of its own, which does
 * not know the others'. All are files of one folder.
 *
 * @param ca the authority's certificate, PEM
 * @param client of {@code CN=observer}
 * @param expiredClient the same name, but not valid since five days
 * @param serverStore key and certificate, PKCS #12, {@link #PASSWORD}
 * @param expiredServerStore the same for a certificate that is not valid since five days
 * @param trustStore the authority's certificate, PKCS #12, {@link #PASSWORD}
 */
public record Certificates(
    Path ca,
    Pem client,
    Pem expiredClient,
    Path serverStore,
    Path expiredServerStore,
    Path trustStore) {
  /** Of all stores and of the keys in them. */
  public static final String PASSWORD = "changeit";

  private static final String[] SERVER = {
    "-signer", "ca", "-ext", "san=ip:127.0.0.1,dns:localhost", "-ext", "eku=serverAuth"
  };
  private static final String[] CLIENT = {"-signer", "ca", "-ext", "eku=clientAuth"};
  private static final String[] EXPIRED = {"-startdate", "-10d", "-validity", "5"};

  /**
   * As a client has it.
   *
   * @param chain its certificate and the authority's, PEM
   * @param key its key, PKCS #8 in PEM, without a password
   */
  public record Pem(Path chain, Path key) {}

  /**
   * Makes them all, which takes some seconds.
   *
   * @param folder made if it is not there; files of the same names are overwritten
   */
  public static Certificates make(Path folder) {
    try {
      Files.createDirectories(folder);
      Path all = folder.resolve("all.p12");
      Files.deleteIfExists(all);
      Keytool keytool = new Keytool(all, PASSWORD);
      keytool.makeKey("ca", "CN=authority of a test", "-ext", "bc:c", "-startdate", "-20d");
      keytool.makeKey("server", "CN=127.0.0.1", SERVER);
      keytool.makeKey("expired-server", "CN=127.0.0.1", both(SERVER, EXPIRED));
      keytool.makeKey("client", "CN=observer", CLIENT);
      keytool.makeKey("expired-client", "CN=observer", both(CLIENT, EXPIRED));
      return taken(folder, read(all));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("Certificates cannot be made in " + folder, e);
    }
  }

  private static String[] both(String[] some, String[] others) {
    String[] all = new String[some.length + others.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  private static KeyStore read(Path store) throws IOException, GeneralSecurityException {
    KeyStore read = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      read.load(in, PASSWORD.toCharArray());
    }
    return read;
  }

  private static Certificates taken(Path folder, KeyStore all)
      throws IOException, GeneralSecurityException {
    Certificate authority = all.getCertificate("ca");
    Path ca =
        Files.writeString(folder.resolve("ca.pem"), pem("CERTIFICATE", authority.getEncoded()));
    KeyStore trusted = empty();
    trusted.setCertificateEntry("ca", authority);
    return new Certificates(
        ca,
        client(folder, all, "client"),
        client(folder, all, "expired-client"),
        server(folder, all, "server"),
        server(folder, all, "expired-server"),
        written(trusted, folder.resolve("trust.p12")));
  }

  private static Pem client(Path folder, KeyStore all, String alias)
      throws IOException, GeneralSecurityException {
    StringBuilder chain = new StringBuilder();
    for (Certificate certificate : all.getCertificateChain(alias)) {
      chain.append(pem("CERTIFICATE", certificate.getEncoded()));
    }
    byte[] key = all.getKey(alias, PASSWORD.toCharArray()).getEncoded();
    return new Pem(
        Files.writeString(folder.resolve(alias + ".pem"), chain),
        Files.writeString(folder.resolve(alias + "-key.pem"), pem("PRIVATE KEY", key)));
  }

  private static Path server(Path folder, KeyStore all, String alias)
      throws IOException, GeneralSecurityException {
    char[] password = PASSWORD.toCharArray();
    KeyStore store = empty();
    store.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
    return written(store, folder.resolve(alias + ".p12"));
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static Path written(KeyStore store, Path file)
      throws IOException, GeneralSecurityException {
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private static String pem(String what, byte[] bytes) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }
}
