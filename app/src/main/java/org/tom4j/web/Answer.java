package org.tom4j.web;

/** What a page's method answers with: a {@link Page}, or the way to another one. */
public sealed interface Answer permits Page, SeeOther {}
