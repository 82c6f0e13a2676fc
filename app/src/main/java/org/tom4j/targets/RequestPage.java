package org.tom4j.targets;

/** Requests for photometry on a page of their own: where a form that was wrong is shown again. */
public record RequestPage(String target, String targetPath, RequestsView requests) {}
