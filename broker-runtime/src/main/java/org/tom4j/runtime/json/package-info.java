/** Binding of JSON, CSV and tables to records, forgiving in form and honest in value. */
@NullMarked
package org.tom4j.runtime.json;

import org.jspecify.annotations.NullMarked;
