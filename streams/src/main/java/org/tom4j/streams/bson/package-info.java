/** BSON (bsonspec.org 1.1) as members by name. */
@NullMarked
package org.tom4j.streams.bson;

import org.jspecify.annotations.NullMarked;
