package org.tom4j.brokers.lasair;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Jd;
import org.tom4j.astro.Mjd;
import org.tom4j.astro.TimeScale;
import org.tom4j.broker.Address;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.Ztf;

/** What differs between Lasair's two services: addresses, ids, columns and the scale of times. */
enum LasairSurvey {
  /** Names as ids, Julian dates in UTC. */
  ZTF(
      "Lasair ZTF",
      "https://lasair-ztf.lsst.ac.uk/api",
      "https://lasair-ztf.lsst.ac.uk",
      "objectId",
      "ncand",
      "jdmin",
      "jdmax"),
  /** Numbers as ids, modified Julian dates in TAI. */
  LSST(
      "Lasair LSST",
      "https://api.lasair.lsst.ac.uk/api",
      "https://lasair.lsst.ac.uk",
      "diaObjectId",
      "nDiaSources",
      "firstDiaSourceMjdTai",
      "lastDiaSourceMjdTai");

  private final String module;
  private final URI api;
  private final URI portal;
  private final String idColumn;
  private final String countColumn;
  private final String firstColumn;
  private final String lastColumn;

  LasairSurvey(
      String module,
      String api,
      String portal,
      String idColumn,
      String countColumn,
      String firstColumn,
      String lastColumn) {
    this.module = module;
    this.api = URI.create(api);
    this.portal = URI.create(portal);
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

  /** The id of an object's name, which may stand in SQL; null for a name of another kind. */
  @Nullable String id(String name) {
    return this == ZTF ? Ztf.objectId(name) : Rubin.objectId(name);
  }

  /** Whether it is a name of the survey's. */
  boolean knows(String name) {
    return id(name) != null;
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
