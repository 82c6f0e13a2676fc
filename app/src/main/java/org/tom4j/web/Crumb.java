package org.tom4j.web;

/**
 * One step of the way to a page.
 *
 * @param label what a person reads
 * @param href a path of this site
 */
public record Crumb(String label, String href) {}
