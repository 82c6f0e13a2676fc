/**
 * Alerts out of Kafka: topics read from where they were left. Each entry of {@code kafka-brokers}
 * in {@code tom.yaml} becomes one broker.
 */
@NullMarked
package org.tom4j.streams.kafka;

import org.jspecify.annotations.NullMarked;
