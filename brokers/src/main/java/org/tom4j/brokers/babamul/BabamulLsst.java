package org.tom4j.brokers.babamul;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Elements;

/** Babamul's alerts of Rubin. */
public final class BabamulLsst extends BabamulModule<BabamulLsstAlert> {

  /** A page of a list. */
  public record Page(Elements<BabamulLsstAlert> data) {}

  /** The answer about one object. */
  public record Reply(@Nullable BabamulLsstAlert data) {}

  /** Found by its name. */
  public BabamulLsst() {
    super(BabamulSurvey.LSST, BabamulLsstAlert.class);
  }

  @Override
  public BrokerInfo<BabamulQuery> info() {
    return BrokerInfo.of(BabamulSurvey.LSST.module(), BabamulQuery.class)
        .withDescription(
            "Alerts of the Rubin Observatory's survey, by object, place or night. Wants the token of"
                + " an account, which is free and serves for Babamul ZTF as well.")
        .withHomepage(BabamulSurvey.PORTAL)
        .withSettings(BabamulSettings.class);
  }

  @Override
  Stream<BabamulLsstAlert> list(BabamulService service, BabamulQuery query) {
    return service.alerts(query, Page.class, Page::data);
  }

  @Override
  @Nullable BabamulLsstAlert newest(BabamulService service, String objectId) {
    return service.object(objectId, Reply.class).data();
  }
}
