package org.tom4j.web;

/**
 * What a page's method answers with: a {@link Page}, the way to another one, or that it is as it
 * was.
 */
public sealed interface Answer permits Page, SeeOther, Unchanged {}
