/**
 * Addresses with questions in them. What every module that asks a service over HTTP needs: names
 * and values encoded once, numbers written in full, absent values left out.
 */
@NullMarked
package org.tom4j.brokers.address;

import org.jspecify.annotations.NullMarked;
