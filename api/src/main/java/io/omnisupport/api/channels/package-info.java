/** Inboxes, deliveries, raw events and the widget. */
@NullMarked
package io.omnisupport.api.channels;

import org.jspecify.annotations.NullMarked;
