/**
 * For tests and programs that measure: a real Apache Kafka in this process ({@link
 * org.tom4j.streams.testkit.RealKafka}), with what its users ask of a client ({@link
 * org.tom4j.streams.testkit.KafkaSecurity}), a server of tokens and a schema registry. All listen
 * on free ports of 127.0.0.1, and nothing here asks the internet.
 */
@NullMarked
package org.tom4j.streams.testkit;

import org.jspecify.annotations.NullMarked;
