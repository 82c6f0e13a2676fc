package org.tom4j.streams.survey;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.survey.Rubin;

/**
 * Objects of Rubin with their light curve, as filters of Lasair send them. The newest detection is
 * the alert. Rows of columns alone are nobody's, since each filter has its own.
 */
final class LasairObjects implements Survey {
  private static final String SOURCES = "diaSourcesList";

  @Override
  public String name() {
    return "Lasair";
  }

  @Override
  public boolean wrote(Packet packet) {
    Map<String, @Nullable Object> members = packet.members();
    return members.containsKey(SOURCES)
        || (members.get("alert") instanceof Map<?, ?> alert && alert.containsKey(SOURCES));
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members row = new Members(packet.members());
    Members lists = lists(row);
    String object =
        Rubin.id(row.id(row.has("diaObjectId") ? "diaObjectId" : "diaObject.diaObjectId"));
    RubinSource newest =
        lists.list(SOURCES).stream()
            .map(RubinSource::new)
            .filter(source -> source.time() != null && source.id() != null)
            .max(Comparator.comparing(source -> Told.present(source.time(), "time").utc()))
            .orElseThrow(
                () -> new IllegalArgumentException("has no detection with an id and a time"));
    Members place = row.has("ra") ? row : row.in("diaObject");
    return GenericAlert.of(
            Told.present(newest.id(), "diaSourceId"),
            Told.present(object, "diaObjectId"),
            Told.present(newest.time(), "midpointMjdTai").utc(),
            new RubinSource(place).position())
        .withMagnitude(newest.magnitude())
        .withScore(newest.told().number("reliability"), "reliability")
        .withAlias("LSST" + object);
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members lists = lists(new Members(packet.members()));
    return History.inOrder(
        Stream.concat(
            History.of(lists.list(SOURCES), RubinSource::detection),
            History.of(lists.list("diaForcedSourcesList"), RubinSource::forced)));
  }

  private static Members lists(Members row) {
    return row.has(SOURCES) ? row : row.in("alert");
  }
}
