/**
 * Who may see and change what. A {@link org.tom4j.access.Viewer} is resolved once a request and
 * handed to every store; {@link org.tom4j.access.Visible} is the one condition their reads share,
 * {@link org.tom4j.access.Unrestricted} that of what surveys keep to a group; {@link
 * org.tom4j.access.AuditStore} writes what was done, in the transaction of the change.
 */
@NullMarked
package org.tom4j.access;

import org.jspecify.annotations.NullMarked;
