package org.tom4j.alerts;

import org.tom4j.web.Frame;

/** Asks before a query is deleted. */
record QueryDeletePage(Frame frame, String name, String broker, String action) {}
