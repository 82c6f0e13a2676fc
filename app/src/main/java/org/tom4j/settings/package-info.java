/**
 * What a project's {@code tom.yaml} says, as one immutable record. {@link
 * org.tom4j.settings.SettingsFile} reads it and names the line of everything it does not
 * understand; environment variables {@code TOM_…} win over the file. Nothing else in the program
 * reads the file or these variables.
 */
@NullMarked
package org.tom4j.settings;

import org.jspecify.annotations.NullMarked;
