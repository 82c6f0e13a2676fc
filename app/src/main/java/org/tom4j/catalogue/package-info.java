/**
 * Lists of objects that services give out, kept here: a module reads them, {@code CatalogueUpdates}
 * brings them up to date once a day, and every target and alert shows what lies at its place.
 */
@NullMarked
package org.tom4j.catalogue;

import org.jspecify.annotations.NullMarked;
