package org.tom4j.brokers.samplenight;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.tom4j.broker.Cutout;

/**
 * An invented patch of sky, one arcminute wide: some faint stars, the object's host or the quiet
 * object itself, and in the science image what the alert is of, in the middle.
 */
final class SamplePicture {
  private static final int SIDE = 63;
  private static final double MIDDLE = (SIDE - 1) / 2.0;

  /** Gaussian sigma of a star's image, pixels of 1 arcsec. */
  private static final double SEEING = 1.1;

  private static final double HOST_WIDTH = 4.5;
  private static final int STARS = 7;
  private static final int FITS_BLOCK = 2880;

  private final SampleObject object;
  private final SampleAlert alert;
  private final double sky;

  private SamplePicture(SampleObject object, SampleAlert alert) {
    this.object = object;
    this.alert = alert;
    // A limit of 5 sigmas is the noise under a star's image, about 4 pi sigma² pixels.
    this.sky = Brightness.flux(alert.limit()) / 5 / Math.sqrt(4 * Math.PI * SEEING * SEEING);
  }

  static Cutout of(SampleObject object, SampleAlert alert, Cutout.Kind kind) {
    var picture = new SamplePicture(object, alert);
    return Cutout.of(
        fits(
            switch (kind) {
              case SCIENCE -> picture.science();
              case TEMPLATE -> picture.template();
              case DIFFERENCE -> minus(picture.science(), picture.template());
            }));
  }

  private double[][] science() {
    double[][] pixels = field(alert.time().getEpochSecond());
    double flux = Brightness.flux(alert.mag());
    addBlob(pixels, MIDDLE, MIDDLE, SEEING, alert.negative() ? -flux : flux);
    return pixels;
  }

  private double[][] template() {
    return field(0);
  }

  private static double[][] minus(double[][] pixels, double[][] others) {
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        pixels[row][column] -= others[row][column];
      }
    }
    return pixels;
  }

  private double[][] field(long noise) {
    double[][] pixels = new double[SIDE][SIDE];
    addField(pixels);
    addNoise(pixels, noise);
    return pixels;
  }

  private void addField(double[][] pixels) {
    for (int star = 0; star < STARS; star++) {
      double x = SIDE * Noise.uniform(object.number() + 300L, star);
      double y = SIDE * Noise.uniform(object.number() + 400L, star);
      double magnitude = 17 + 4 * Noise.uniform(object.number() + 500L, star);
      addBlob(pixels, x, y, SEEING, Brightness.flux(magnitude));
    }
    switch (object.kind()) {
      case SUPERNOVA -> addBlob(pixels, MIDDLE + 3, MIDDLE - 2, HOST_WIDTH, Brightness.flux(16.8));
      case MICROLENSING, VARIABLE_STAR ->
          addBlob(pixels, MIDDLE, MIDDLE, SEEING, 2 * Brightness.flux(alert.mag()));
      case MOVING_OBJECT -> {}
    }
  }

  private void addBlob(double[][] pixels, double x, double y, double width, double flux) {
    double peak = flux / (2 * Math.PI * width * width);
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double square = (column - x) * (column - x) + (row - y) * (row - y);
        pixels[row][column] += peak * Math.exp(-square / (2 * width * width));
      }
    }
  }

  private void addNoise(double[][] pixels, long seed) {
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        pixels[row][column] +=
            sky * Noise.normal(seed * 31 + object.number(), (long) row * SIDE + column);
      }
    }
  }

  /** The simplest file of the FITS standard 4.0: a header block and big-endian floats. */
  private static byte[] fits(double[][] pixels) {
    String header =
        card("SIMPLE", "T")
            + card("BITPIX", "-32")
            + card("NAXIS", "2")
            + card("NAXIS1", Integer.toString(SIDE))
            + card("NAXIS2", Integer.toString(SIDE))
            + "%-80s".formatted("END");
    int data = SIDE * SIDE * Float.BYTES;
    int whole = FITS_BLOCK + (data + FITS_BLOCK - 1) / FITS_BLOCK * FITS_BLOCK;
    ByteBuffer file = ByteBuffer.allocate(whole);
    file.put("%-2880s".formatted(header).getBytes(StandardCharsets.US_ASCII));
    for (double[] row : pixels) {
      for (double pixel : row) {
        file.putFloat((float) pixel);
      }
    }
    return file.array();
  }

  private static String card(String key, String value) {
    return "%-80s".formatted("%-8s= %20s".formatted(key, value));
  }
}
