/**
 * Brokers that are a JSON file on the web: described in {@code tom.yaml}, without code. Each entry
 * of {@code static-brokers} there becomes one broker.
 */
@NullMarked
package org.tom4j.brokers.staticjson;

import org.jspecify.annotations.NullMarked;
