package org.tom4j.brokers.babamul;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;

/** BOOM's own alerts of the Zwicky Transient Facility. */
public final class BoomZtf extends BoomModule<BoomZtfAlert> {

  /** A page of a list. */
  public record Page(Elements<BoomZtfAlert> data) {}

  /** A page of what lies in a cone. */
  public record ConePage(Cones data) {}

  /** The cone by the name that it was asked by. */
  public record Cones(Elements<BoomZtfAlert> query) {}

  /** The histories that were found: one, or none. */
  public record Histories(Elements<BoomZtfAlert.History> data) {}

  /** Found by its name. */
  public BoomZtf() {
    super(BabamulSurvey.ZTF);
  }

  @Override
  public BrokerInfo<BoomQuery> info() {
    return BrokerInfo.of("BOOM ZTF", BoomQuery.class)
        .withDescription(
            "Alerts of the Zwicky Transient Facility, with those that an account of BOOM's"
                + " collaborations may read. Babamul ZTF tells everybody the public ones.")
        .withHomepage(HOMEPAGE)
        .withSettings(BoomSettings.class);
  }

  @Override
  Stream<BoomZtfAlert> list(BoomService service, BoomQuery query) {
    return query.position() == null
        ? service.alerts(query, Page.class, Page::data)
        : service.alerts(query, ConePage.class, page -> page.data().query());
  }

  @Override
  @Nullable BoomZtfAlert first(BoomService service, JsonValue question) {
    return service.find(question, Page.class).data().good().stream().findFirst().orElse(null);
  }

  @Override
  BabamulAlert withHistory(BoomService service, BoomZtfAlert alert, String objectId) {
    return service.find(service.filter().history(objectId), Histories.class).data().good().stream()
        .findFirst()
        .map(alert::with)
        .orElseGet(alert::packet);
  }
}
