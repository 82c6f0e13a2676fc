package org.tom4j.runtime.modules;

import java.util.List;

/**
 * A unit as it was last read.
 *
 * @param looks how its files looked then
 * @param slots its modules; never empty for a source or a jar
 */
record UnitState(Unit unit, List<UnitScan.Look> looks, List<Slot> slots) {}
