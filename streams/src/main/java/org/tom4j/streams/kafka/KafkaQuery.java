package org.tom4j.streams.kafka;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Field;

/**
 * Which topics, from where to where.
 *
 * @param topics names separated by commas, {@code *} for anything, {@code {date}} for the dates of
 *     the last nights; null: those of the broker
 * @param begin where a partition begins that was never read
 * @param untilEnd whether it ends with what is there when it begins
 */
public record KafkaQuery(
    @Nullable
        @Field(
            help =
                "names separated by commas, * for anything, {date} for the last nights' dates:"
                    + " ztf_{date}_programid1; those of the stream if empty")
        String topics,
    @Field(
            label = "Begin with",
            help = "the first time; after that a saved query goes on where it was left")
        Begin begin,
    @Field(
            label = "Stop at the end",
            help = "of what is there when it begins, instead of waiting for more")
        boolean untilEnd) {

  /** Where a partition begins that was never read. */
  public enum Begin {
    OLDEST,
    NEWEST
  }

  public KafkaQuery {
    if (topics != null) {
      TopicNames.of(topics);
    }
  }
}
