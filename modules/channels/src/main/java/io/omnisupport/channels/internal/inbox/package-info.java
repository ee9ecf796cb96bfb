/** Inboxes, their secrets, their health, and polling. */
@NullMarked
package io.omnisupport.channels.internal.inbox;

import org.jspecify.annotations.NullMarked;
