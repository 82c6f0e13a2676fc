/**
 * Persons and their groups: how they sign in, what keeps them signed in, and the pages on which
 * they and the admins change that. {@link org.tom4j.people.People} is the way in for the command
 * line; {@link org.tom4j.people.ViewerFilter} tells every request who is looking. Passwords and
 * keys are kept as hashes and never written to a log or the audit.
 */
@NullMarked
package org.tom4j.people;

import org.jspecify.annotations.NullMarked;
