package org.tom4j.brokers.babamul;

import org.jspecify.annotations.Nullable;

/** An alert of either survey as BOOM's database has it: Babamul's packet under other names. */
sealed interface BoomAlert permits BoomZtfAlert, BoomLsstAlert {

  @Nullable String objectId();

  /** The same in the shape that Babamul tells, without a history. */
  BabamulAlert packet();
}
