/** The event log: writing, how far it may be read, its consumers and its live feed. */
@NullMarked
package io.omnisupport.platform.internal.events;

import org.jspecify.annotations.NullMarked;
