package org.tom4j.skymaps;

/**
 * A map that was read, with its file.
 *
 * @param sha256 of the file, hexadecimal
 * @param size of the file, bytes
 */
record ReadMap(String sha256, long size, SkyMap map) {}
