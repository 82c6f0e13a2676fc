/**
 * Values a query form can hold beyond plain text, numbers and dates. A form itself is a record: a
 * component is required unless it is {@code @Nullable}.
 */
@NullMarked
package org.tom4j.form;

import org.jspecify.annotations.NullMarked;
