package org.tom4j.brokers.atlas;

import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.PhotometryRequests;
import org.tom4j.broker.PhotometryStanding;
import org.tom4j.broker.SkyService;

/**
 * ATLAS' forced photometry server: measures a place in all difference images of a span of time,
 * after a while in its queue. Handles are the paths of its tasks.
 */
public final class AtlasForced implements SkyService, PhotometryRequests, ConnectionTest {
  static final String NAME = "ATLAS forced photometry";

  @Override
  public BrokerInfo<?> info() {
    return BrokerInfo.of(NAME)
        .withDescription(
            "Measures a place in all difference images of ATLAS, on request; it takes minutes to an"
                + " hour.")
        .withHomepage(AtlasService.PAGES)
        .withSettings(AtlasSettings.class);
  }

  @Override
  public String submit(PhotometryRequest request, BrokerContext context) {
    return AtlasService.of(context).submit(request);
  }

  @Override
  public PhotometryStanding poll(String handle, BrokerContext context) {
    AtlasService service = AtlasService.of(context);
    AtlasTask task = service.task(handle);
    if (task == null) {
      return new PhotometryStanding.Refused(
          "ATLAS no longer has this task, whose results it keeps for a while only: ask again.");
    }
    String error = task.errorMsg();
    if (error != null && !error.isBlank()) {
      return new PhotometryStanding.Refused("ATLAS could not measure it: " + error.strip());
    }
    String result = task.resultUrl();
    if (result != null) {
      return new PhotometryStanding.Done(AtlasResult.points(service.result(result), context));
    }
    if (task.finishtimestamp() != null) {
      return new PhotometryStanding.Refused("ATLAS ended this task without a result: ask again.");
    }
    return new PhotometryStanding.Waiting(
        task.starttimestamp() == null ? "in ATLAS' queue" : "ATLAS measures it now", null);
  }

  @Override
  public String test(BrokerContext context) {
    return AtlasService.test(context);
  }
}
