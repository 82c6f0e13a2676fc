package org.tom4j.broker;

/**
 * A module whose service measures a place in its images when somebody asks for it, and needs a
 * while: minutes to hours. A request is handed in, and then asked for until it is answered; the TOM
 * keeps the handle meanwhile, also through a restart, and waits between two questions.
 *
 * <p>Both methods ask the service. They are called on platform threads of the TOM's own, and must
 * give up when their thread is interrupted; the methods of {@link BrokerHttp} do.
 */
public interface PhotometryRequests {

  /**
   * Hands a request in. Called once for a request, unless the TOM ended before it knew the answer.
   *
   * @return the service's own handle of it, 1–1,000 characters without secrets, by which {@link
   *     #poll} finds it
   * @throws BrokerException.RateLimited if the service takes none now; the TOM hands it in again
   *     after the wait
   * @throws BrokerException.Refused if it will never take this one
   * @throws BrokerException if it could not be asked or understood
   */
  String submit(PhotometryRequest request, BrokerContext context);

  /**
   * How it stands with a request, as the service tells it now.
   *
   * @param handle what {@link #submit} returned, perhaps of an earlier version of the module
   * @throws BrokerException if it could not be asked or understood; the TOM asks again later
   */
  PhotometryStanding poll(String handle, BrokerContext context);
}
