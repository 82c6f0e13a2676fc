package org.tom4j.brokers.babamul;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.Ztf;

/** What differs between the two surveys in the questions to Babamul. */
enum BabamulSurvey {
  ZTF,
  LSST;

  /** The pages for people. */
  static final URI PORTAL = URI.create("https://babamul.caltech.edu");

  /** BOOM's own name of what Rubin takes for a body of the solar system. */
  private static final Pattern MOVING = Pattern.compile("sso[1-9]\\d{0,18}");

  /** The module's name, under which its settings stand. */
  String module() {
    return "Babamul " + name();
  }

  /** As it stands in addresses of the service. */
  String path() {
    return this == ZTF ? "ztf" : "lsst";
  }

  /** The object's page for people. */
  URI page(String id) {
    return Address.below(PORTAL, "objects/" + name() + "/" + Address.segment(id)).uri();
  }

  /** The id of an object's name as Babamul writes it; null for a name of another kind. */
  @Nullable String id(String name) {
    if (this == ZTF) {
      return Ztf.objectId(name);
    }
    return isMoving(name) ? name : Rubin.objectId(name);
  }

  /** Whether an id is BOOM's of a body of the solar system. */
  static boolean isMoving(String id) {
    return MOVING.matcher(id).matches();
  }
}
