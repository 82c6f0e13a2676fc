package org.tom4j.brokers.lasair;

import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;
import org.tom4j.astro.Jd;
import org.tom4j.astro.Mjd;
import org.tom4j.astro.TimeScale;
import org.tom4j.broker.Address;

/** What differs between Lasair's two services: addresses, ids, columns and the scale of times. */
enum LasairSurvey {
  /** Names as ids, Julian dates in UTC. */
  ZTF(
      "Lasair ZTF",
      "https://lasair-ztf.lsst.ac.uk/api",
      "https://lasair-ztf.lsst.ac.uk",
      "ZTF\\d{2}[a-z]{7}",
      "objectId",
      "ncand",
      "jdmin",
      "jdmax"),
  /** Numbers as ids, modified Julian dates in TAI. */
  LSST(
      "Lasair LSST",
      "https://api.lasair.lsst.ac.uk/api",
      "https://lasair.lsst.ac.uk",
      "(?:LSST)?[1-9]\\d{9,18}",
      "diaObjectId",
      "nDiaSources",
      "firstDiaSourceMjdTai",
      "lastDiaSourceMjdTai");

  private final String module;
  private final URI api;
  private final URI portal;
  private final Pattern name;
  private final String idColumn;
  private final String countColumn;
  private final String firstColumn;
  private final String lastColumn;

  LasairSurvey(
      String module,
      String api,
      String portal,
      String name,
      String idColumn,
      String countColumn,
      String firstColumn,
      String lastColumn) {
    this.module = module;
    this.api = URI.create(api);
    this.portal = URI.create(portal);
    this.name = Pattern.compile(name);
    this.idColumn = "objects." + idColumn;
    this.countColumn = "objects." + countColumn;
    this.firstColumn = "objects." + firstColumn;
    this.lastColumn = "objects." + lastColumn;
  }

  /** The module's name, under which its settings stand. */
  String module() {
    return module;
  }

  URI api() {
    return api;
  }

  URI portal() {
    return portal;
  }

  /** The object's page for people. */
  URI page(String id) {
    return Address.below(portal, "objects/" + Address.segment(id) + "/").uri();
  }

  String idColumn() {
    return idColumn;
  }

  String countColumn() {
    return countColumn;
  }

  String firstColumn() {
    return firstColumn;
  }

  String lastColumn() {
    return lastColumn;
  }

  /** Whether a text is a name of the survey's, so that it may stand in SQL. */
  boolean knows(String text) {
    return name.matcher(text).matches();
  }

  /** The id of a name that it knows. */
  String id(String known) {
    return known.startsWith("LSST") ? known.substring("LSST".length()) : known;
  }

  /** An id as SQL: ZTF's are texts, Rubin's numbers. */
  String literal(String id) {
    return this == ZTF ? '"' + id + '"' : id;
  }

  /** A time as its columns hold it. */
  String day(Instant time) {
    return Address.written(this == ZTF ? Jd.of(time) : Mjd.of(time, TimeScale.TAI));
  }
}
