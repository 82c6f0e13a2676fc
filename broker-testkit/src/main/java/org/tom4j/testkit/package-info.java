/**
 * For authors of broker modules: the contract of a module as JUnit tests, recorded answers in place
 * of the internet, and services that misbehave. Needs JUnit 6; nothing here asks the internet. A
 * test begins with {@link org.tom4j.testkit.BrokerContract}.
 */
@NullMarked
package org.tom4j.testkit;

import org.jspecify.annotations.NullMarked;
