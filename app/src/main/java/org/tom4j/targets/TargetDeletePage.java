package org.tom4j.targets;

import org.tom4j.web.Frame;

/** Asks before a target is deleted. */
record TargetDeletePage(Frame frame, long id, String name, String goesWithIt) {}
