package org.tom4j.alerts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import nom.tam.fits.ImageHDU;
import nom.tam.util.ArrayFuncs;
import nom.tam.util.FitsInputStream;

/** A small FITS image in shades of grey: the sky dark, what is bright white. */
final class FitsPicture {
  private static final int LARGEST_SIDE = 2_048;

  /** Most of a cut-out is sky; its faintest and its brightest pixels say nothing of the rest. */
  private static final double DARK = 0.02;

  private static final double WHITE = 0.997;

  /**
   * Above this many times the sky's spread the asinh stretch (Lupton et al. 2004) turns to a log.
   */
  private static final double SOFTENING = 8;

  /** What a broker sends is told to who looks, not to the log; held, or the level would be lost. */
  private static final Logger LIBRARY = Logger.getLogger("nom.tam.fits");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private FitsPicture() {}

  /**
   * The first image of a file as PNG.
   *
   * @param northFirst whether its first row is the one to stand on top
   * @throws IOException in words, if there is no such image
   */
  static byte[] png(byte[] fits, boolean northFirst) throws IOException {
    try {
      double[][] rows = pixels(fits);
      return png(rows, northFirst);
    } catch (RuntimeException broken) {
      throw new IOException("its FITS cannot be read: " + broken.getMessage(), broken);
    }
  }

  /** Of the first part of the file: cut-outs have theirs there, and no other part is read. */
  private static double[][] pixels(byte[] bytes) throws IOException {
    refuseTooLarge(bytes);
    try (Fits fits = new Fits(new ByteArrayInputStream(bytes))) {
      if (fits.readHDU() instanceof ImageHDU image && image.getAxes().length == 2) {
        return scaled(image);
      }
    }
    throw new IOException("its FITS does not begin with an image");
  }

  /** The library makes room for what a header promises: a promise must fit the bytes there are. */
  private static void refuseTooLarge(byte[] bytes) throws IOException {
    try (var in = new FitsInputStream(new ByteArrayInputStream(bytes))) {
      Header header = Header.readHeader(in);
      if (header == null
          || header.getIntValue("NAXIS") != 2
          || header.getLongValue("PCOUNT", 0) != 0
          || header.getLongValue("GCOUNT", 1) != 1) {
        throw new IOException("its FITS does not begin with an image");
      }
      long width = header.getLongValue("NAXIS1");
      long height = header.getLongValue("NAXIS2");
      if (Math.min(width, height) < 1 || Math.max(width, height) > LARGEST_SIDE) {
        throw new IOException("its FITS has " + width + " times " + height + " pixels");
      }
      if (width * height * Math.abs(header.getLongValue("BITPIX")) / 8 > bytes.length) {
        throw new IOException("its FITS promises more pixels than there are");
      }
    }
  }

  private static double[][] scaled(ImageHDU image) throws IOException {
    if (!(ArrayFuncs.convertArray(image.getKernel(), double.class) instanceof double[][] rows)
        || rows.length == 0
        || rows[0].length == 0) {
      throw new IOException("its FITS holds no rows of pixels");
    }
    double scale = image.getBScale();
    double zero = image.getBZero();
    double blank = image.getHeader().getDoubleValue("BLANK", Double.NaN);
    for (double[] row : rows) {
      for (int x = 0; x < row.length; x++) {
        row[x] = row[x] == blank ? Double.NaN : row[x] * scale + zero;
      }
    }
    return rows;
  }

  private static byte[] png(double[][] rows, boolean northFirst) throws IOException {
    double[] sorted =
        Arrays.stream(rows)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double dark = sorted.length == 0 ? 0 : sorted[(int) (DARK * (sorted.length - 1))];
    double white = sorted.length == 0 ? 1 : sorted[(int) (WHITE * (sorted.length - 1))];
    double middle = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    // A flat sky, as simulations have it, has no spread to measure by.
    double unit = middle > dark ? (middle - dark) * SOFTENING : Math.max((white - dark) / 3, 1e-30);
    double top = asinh((white - dark) / unit);
    var picture = new BufferedImage(rows[0].length, rows.length, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < rows.length; y++) {
      double[] row = rows[northFirst ? y : rows.length - 1 - y];
      for (int x = 0; x < row.length; x++) {
        double shade = asinh((row[x] - dark) / unit) / top;
        int grey = shade > 0 ? (int) (255 * Math.min(1, shade)) : 0; // NaN is black, too
        picture.getRaster().setSample(x, y, 0, grey);
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), x);
  }
}
