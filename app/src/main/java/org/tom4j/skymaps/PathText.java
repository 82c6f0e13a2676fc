package org.tom4j.skymaps;

/** A path of an SVG chart, to a tenth of a unit. For one thread. */
final class PathText {
  private final StringBuilder text = new StringBuilder();

  PathText move(double x, double y) {
    return add('M', x, y);
  }

  PathText line(double x, double y) {
    return add('L', x, y);
  }

  PathText close() {
    text.append('Z');
    return this;
  }

  private PathText add(char how, double x, double y) {
    text.append(how);
    number(x);
    text.append(' ');
    number(y);
    return this;
  }

  private void number(double value) {
    long tenths = Math.round(value * 10);
    if (tenths < 0) {
      text.append('-');
    }
    long size = Math.abs(tenths);
    text.append(size / 10);
    if (size % 10 != 0) {
      text.append('.').append(size % 10);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
