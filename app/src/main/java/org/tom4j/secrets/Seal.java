package org.tom4j.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts by AES-256-GCM (NIST SP 800-38D) with a nonce of 96 random bits each. A sealed text
 * belongs to the place it was sealed for: copied to another one it does not open. Safe for all
 * threads.
 */
public final class Seal {
  private static final String VERSION = "v1:";
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final ProjectKey key;
  private final SecureRandom random;

  public Seal(ProjectKey key, SecureRandom random) {
    this.key = key;
    this.random = random;
  }

  /**
   * @param place where the sealed text will lie
   * @throws SealException if there is no key and none can be made
   */
  public String close(String text, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, key.obtain(), nonce, place)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
      System.arraycopy(closed, 0, both, NONCE_BYTES, closed.length);
      return VERSION + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }

  /**
   * @param place where the sealed text lies
   * @throws SealException if it does not open, in words
   */
  public String open(String sealed, String place) {
    byte[] held =
        key.find()
            .orElseThrow(() ->
                new SealException(
                    "the key it is sealed by is missing: bring "
                        + ProjectKey.FILE
                        + " back into the project, or set it anew"));
    try {
      byte[] both = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
      byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, held, nonce, place)
              .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (AEADBadTagException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
      throw new SealException(
          "it does not open by this TOM's key: bring back the "
              + ProjectKey.FILE
              + " (or TOM_SECRET_KEY) that it was set with, or set it anew");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
