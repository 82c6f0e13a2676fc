package org.tom4j.alerts;

import org.tom4j.api.Says;

/** An alert that a saved query kept. */
@Says("An alert that a saved query kept.")
record QueryAlertAnswer(
    @Says("The number of the run that kept it.") long run,
    @Says("The alert as that run's row.") RowAnswer row) {

  static QueryAlertAnswer of(PassedFinder.Found found) {
    return new QueryAlertAnswer(found.run(), RowAnswer.of(found.row()));
  }
}
