package org.tom4j.brokers.antares;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.survey.Ztf;

/**
 * A place in the sky at which something was seen, as ANTARES tells it in lists and by itself; a
 * member that holds nothing is left out, null or the text "null".
 *
 * @param id ANTARES's own
 * @param meta in lists, the pictures of the newest alert
 */
public record AntaresLocus(String id, @Nullable Attributes attributes, @Nullable JsonValue meta) {

  private static final Attributes NONE = new Attributes(null, null, null, null, null);
  private static final Properties NOTHING =
      new Properties(null, null, null, null, null, null, null, null, null, null, null, null);

  /**
   * What it is.
   *
   * @param ra degrees, ICRS
   * @param dec degrees, ICRS
   * @param tags what ANTARES's filters said of it
   * @param catalogs names of catalogues that have something there
   */
  public record Attributes(
      @Nullable JsonValue ra,
      @Nullable JsonValue dec,
      @Nullable JsonValue tags,
      @Nullable JsonValue catalogs,
      @Nullable Properties properties) {}

  /**
   * What was seen there.
   *
   * @param numAlerts alerts, limits included
   * @param numMagValues alerts with a magnitude
   * @param newestAlertId of the newest detection; its beginning names the survey
   * @param newestAlertMagnitude AB magnitude of the difference, without its sign
   * @param newestAlertObservationTime MJD, in the scale of the alert's survey
   * @param brightestAlertMagnitude as the newest
   * @param ztfObjectId ZTF's name
   * @param ztfSsnamenr the known solar-system object that ZTF found near it
   * @param survey the surveys' names of it, 64-bit numbers as text
   * @param horizonsTargetname what moved there, as JPL Horizons calls it
   * @param replacedBy the locus that this one became part of
   */
  public record Properties(
      @Nullable JsonValue numAlerts,
      @Nullable JsonValue numMagValues,
      @Nullable JsonValue newestAlertId,
      @Nullable JsonValue newestAlertMagnitude,
      @Nullable JsonValue newestAlertObservationTime,
      @Nullable JsonValue oldestAlertObservationTime,
      @Nullable JsonValue brightestAlertMagnitude,
      @Nullable JsonValue ztfObjectId,
      @Nullable JsonValue ztfSsnamenr,
      @Nullable JsonValue survey,
      @Nullable JsonValue horizonsTargetname,
      @Nullable JsonValue replacedBy) {}

  Attributes known() {
    return attributes == null ? NONE : attributes;
  }

  Properties seen() {
    Properties told = known().properties();
    return told == null ? NOTHING : told;
  }

  /** ZTF's names of it, the one that ANTARES puts first before others at the same place. */
  List<String> ztfNames() {
    return Stream.concat(
            Stream.ofNullable(Ztf.text(seen().ztfObjectId())), of("ztf", "id").stream())
        .distinct()
        .toList();
  }

  /** Rubin's numbers of it. */
  List<String> rubinNumbers() {
    return of("lsst", "dia_object_id");
  }

  /** Rubin's numbers of what moved there. */
  List<String> rubinMovers() {
    return of("lsst", "ss_object_id");
  }

  @Nullable String replacement() {
    String newer = Ztf.text(seen().replacedBy());
    return newer == null || newer.equals(id) ? null : newer;
  }

  /** Its id, and that of the locus it became part of. */
  Stream<String> ids() {
    return Stream.concat(Stream.of(id), Stream.ofNullable(replacement()));
  }

  private List<String> of(String name, String member) {
    JsonValue surveys = seen().survey();
    return surveys == null ? List.of() : texts(surveys.get(name).get(member));
  }

  /** The texts of a list; what says nothing, and Rubin's 0 for none, is left out. */
  static List<String> texts(@Nullable JsonValue list) {
    return list == null
        ? List.of()
        : list.elements().stream()
            .map(Ztf::text)
            .filter(Objects::nonNull)
            .filter(text -> !text.equals("0"))
            .toList();
  }
}
