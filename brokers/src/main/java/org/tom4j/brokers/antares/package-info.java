/**
 * ANTARES, NOIRLab's broker: places in the sky ("loci") with all that ZTF and Rubin saw there.
 * Answers are JSON:API over Elasticsearch. Open to everybody.
 */
@NullMarked
package org.tom4j.brokers.antares;

import org.jspecify.annotations.NullMarked;
