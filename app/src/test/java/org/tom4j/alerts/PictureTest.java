package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.tom4j.broker.Cutout;

final class PictureTest {
  private static final String SQUARE = "BITPIX=-32 NAXIS=2 NAXIS1=4 NAXIS2=4";

  @Test
  void leavesPngAndJpegAsTheyAre() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2};
    assertThat(Picture.of(Cutout.of(png)).type()).isEqualTo(MediaType.IMAGE_PNG);
    assertThat(Picture.of(Cutout.of(png)).image()).isEqualTo(png);
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1};
    assertThat(Picture.of(Cutout.of(jpeg)).type()).isEqualTo(MediaType.IMAGE_JPEG);
  }

  @Test
  void refusesWhatIsNoPicture() {
    for (String text : new String[] {"", "<svg onload=alert(1)>", "<html>", "GIF89a", "SIMPLE"}) {
      assertThatThrownBy(() -> Picture.of(Cutout.of(text.getBytes(StandardCharsets.UTF_8))))
          .as(text)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("neither PNG nor JPEG nor FITS");
    }
  }

  @Test
  void drawsFitsWithItsLastRowOnTopAndZtfsWithItsFirst() throws IOException {
    byte[] fits = fits(SQUARE, ramp());
    BufferedImage standard = image(new Cutout(fits, false));
    assertThat(standard.getWidth()).isEqualTo(4);
    assertThat(grey(standard, 3, 0)).isEqualTo(255);
    assertThat(grey(standard, 0, 3)).isZero();
    BufferedImage northFirst = image(new Cutout(zipped(fits), true));
    assertThat(grey(northFirst, 3, 3)).isEqualTo(255);
    assertThat(grey(northFirst, 0, 0)).isZero();
  }

  @Test
  void drawsPixelsThatAreNoNumbersDark() throws IOException {
    float[] pixels = ramp();
    pixels[15] = Float.NaN;
    assertThat(grey(image(new Cutout(fits(SQUARE, pixels), true)), 3, 3)).isZero();
    float[] none = new float[16];
    java.util.Arrays.fill(none, Float.NaN);
    assertThat(grey(image(new Cutout(fits(SQUARE, none), true)), 2, 2)).isZero();
    assertThat(grey(image(new Cutout(fits(SQUARE, new float[16]), true)), 2, 2)).isZero();
  }

  @Test
  void showsAStarOnAFlatSkyAndNoBlankPixel() throws IOException {
    float[] pixels = new float[16];
    pixels[5] = 100;
    BufferedImage picture = image(new Cutout(fits(SQUARE, pixels), true));
    assertThat(grey(picture, 1, 1)).isEqualTo(255);
    assertThat(grey(picture, 3, 3)).isZero();
    BufferedImage blank = image(new Cutout(fits(SQUARE + " BLANK=100", pixels), true));
    assertThat(grey(blank, 1, 1)).isZero();
  }

  @Test
  void refusesFitsThatPromisesWhatIsNotThere() {
    for (String header :
        new String[] {
          "BITPIX=-64 NAXIS=2 NAXIS1=2000 NAXIS2=2000",
          "BITPIX=-32 NAXIS=2 NAXIS1=2000000000 NAXIS2=2000000000",
          "BITPIX=-32 NAXIS=2 NAXIS1=-4 NAXIS2=4",
          "BITPIX=-32 NAXIS=3 NAXIS1=2000 NAXIS2=2000 NAXIS3=2000",
          "BITPIX=-32 NAXIS=999 NAXIS1=4 NAXIS2=4",
          "BITPIX=-32 NAXIS=2 NAXIS1=4 NAXIS2=4 PCOUNT=2000000000",
          "BITPIX=-32 NAXIS=2 NAXIS1=4 NAXIS2=4 GCOUNT=2000000000",
          "BITPIX=-32 NAXIS=2 NAXIS1=0 NAXIS2=4",
          "BITPIX=8 NAXIS=0"
        }) {
      assertThatThrownBy(() -> Picture.of(Cutout.of(fits(header, ramp()))))
          .as(header)
          .isInstanceOf(IOException.class);
    }
    byte[] empty = fits("BITPIX=8 NAXIS=0", new float[0]);
    byte[] extension = fits("BITPIX=-32 NAXIS=2 NAXIS1=20000 NAXIS2=20000", new float[0]);
    byte[] both = new byte[2 * 2880];
    System.arraycopy(empty, 0, both, 0, 2880);
    System.arraycopy(extension, 0, both, 2880, 2880);
    assertThatThrownBy(() -> Picture.of(Cutout.of(both)))
        .hasMessageContaining("begin with an image");
    byte[] cut = java.util.Arrays.copyOf(fits(SQUARE, ramp()), 2000);
    assertThatThrownBy(() -> Picture.of(Cutout.of(cut))).isInstanceOf(IOException.class);
  }

  private static float[] ramp() {
    float[] pixels = new float[16];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i * i;
    }
    return pixels;
  }

  private static byte[] fits(String keys, float[] pixels) {
    var header = new StringBuilder(card("SIMPLE", "T"));
    for (String key : keys.split(" ")) {
      header.append(card(key.split("=")[0], key.split("=")[1]));
    }
    ByteBuffer file = ByteBuffer.allocate(2 * 2880);
    String whole = "%-2880s".formatted(header.append("%-80s".formatted("END")));
    file.put(whole.getBytes(StandardCharsets.US_ASCII));
    for (float pixel : pixels) {
      file.putFloat(pixel);
    }
    return file.array();
  }

  private static String card(String key, String value) {
    return "%-80s".formatted("%-8s= %20s".formatted(key, value));
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zipping = new GZIPOutputStream(out)) {
      zipping.write(bytes);
    }
    return out.toByteArray();
  }

  private static BufferedImage image(Cutout cutout) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Picture.of(cutout).image()));
  }

  private static int grey(BufferedImage image, int x, int y) {
    return image.getRaster().getSample(x, y, 0);
  }
}
