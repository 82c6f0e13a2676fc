package org.tom4j.web;

/**
 * A word in a box.
 *
 * @param look {@code info}, {@code good}, {@code warn}, {@code bad} or ""
 * @param title what it means
 */
public record Chip(String label, String look, String title) {}
