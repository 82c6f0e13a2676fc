/** What services of the Virtual Observatory share: questions in ADQL, answers as VOTables. */
@NullMarked
package org.tom4j.brokers.vo;

import org.jspecify.annotations.NullMarked;
