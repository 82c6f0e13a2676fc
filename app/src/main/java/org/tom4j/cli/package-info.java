/**
 * The command line. Standard output carries data, standard error words; the exit code is 0, 1 when
 * something failed, 2 when the command was not understood. Only {@code tom run} starts a server;
 * the other commands open the database beside a running one.
 */
@NullMarked
package org.tom4j.cli;

import org.jspecify.annotations.NullMarked;
