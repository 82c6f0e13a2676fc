package org.tom4j.skymaps;

import org.tom4j.astro.SkyPosition;

/** How the sky lies on a chart: x grows to the right, y downwards, east is left. Pure. */
interface Projection {

  /** A place on a chart. */
  record Point(double x, double y) {}

  /** Where a place is; outside of the chart if it is not on it. */
  Point project(SkyPosition place);

  /** The place that lies at a point, or the nearest one that is on the sky. */
  SkyPosition at(double x, double y);
}
