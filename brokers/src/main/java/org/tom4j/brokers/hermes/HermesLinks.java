package org.tom4j.brokers.hermes;

import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;

/** Messages by their ids alone, as {@code {"id": 1, "uuid": "…"}}. */
public record HermesLinks(Elements<JsonValue> results) {}
