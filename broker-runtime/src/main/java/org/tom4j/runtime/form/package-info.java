/** Records as forms: what a query record asks for, how text becomes one, and how one is stored. */
@NullMarked
package org.tom4j.runtime.form;

import org.jspecify.annotations.NullMarked;
