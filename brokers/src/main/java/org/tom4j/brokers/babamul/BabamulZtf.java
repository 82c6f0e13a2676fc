package org.tom4j.brokers.babamul;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Elements;

/** Babamul's public alerts of ZTF. */
public final class BabamulZtf extends BabamulModule<BabamulZtfAlert> {

  /** A page of a list. */
  public record Page(Elements<BabamulZtfAlert> data) {}

  /** The answer about one object. */
  public record Reply(@Nullable BabamulZtfAlert data) {}

  /** Found by its name. */
  public BabamulZtf() {
    super(BabamulSurvey.ZTF, BabamulZtfAlert.class);
  }

  @Override
  public BrokerInfo<BabamulQuery> info() {
    return BrokerInfo.of(BabamulSurvey.ZTF.module(), BabamulQuery.class)
        .withDescription(
            "Public alerts of the Zwicky Transient Facility, by object, place or night. Wants the"
                + " token of an account, which is free and serves for Babamul LSST as well.")
        .withHomepage(BabamulSurvey.PORTAL)
        .withSettings(BabamulSettings.class);
  }

  @Override
  Stream<BabamulZtfAlert> list(BabamulService service, BabamulQuery query) {
    return service.alerts(query, Page.class, Page::data);
  }

  @Override
  @Nullable BabamulZtfAlert newest(BabamulService service, String objectId) {
    return service.object(objectId, Reply.class).data();
  }
}
