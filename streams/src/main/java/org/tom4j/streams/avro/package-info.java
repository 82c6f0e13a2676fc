/**
 * Reads what surveys write in Avro without making objects of it: a packet is walked over once, as
 * far as somebody asks, and only what is asked for is decoded.
 *
 * <p>Not by the Apache library: it makes an object of every value, most of which are pictures and
 * history that nobody looks at before an alert is known to be worth it, and refuses schemas that
 * surveys do send. It is the referee in the tests.
 */
@NullMarked
package org.tom4j.streams.avro;

import org.jspecify.annotations.NullMarked;
