/**
 * Messages of alert streams and files, told apart by their first bytes and what their carrier says
 * beside them, and read into members by name, whatever they were written in.
 */
@NullMarked
package org.tom4j.streams.packet;

import org.jspecify.annotations.NullMarked;
