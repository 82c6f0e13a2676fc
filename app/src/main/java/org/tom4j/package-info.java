/**
 * The program: {@link org.tom4j.Main} hands its words to {@code org.tom4j.cli}, {@link
 * org.tom4j.Tom} is the map of everything that runs in a server, and {@link org.tom4j.RunningTom}
 * starts and stops it. Features live in packages beside each other; each makes its own objects in a
 * {@code …Wiring} class, with {@code new}, and is named in the map.
 */
@NullMarked
package org.tom4j;

import org.jspecify.annotations.NullMarked;
