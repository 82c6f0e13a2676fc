package org.tom4j.web;

/** What a page's method answers a script that has all there is already: status 204, and nothing. */
public record Unchanged() implements Answer {}
