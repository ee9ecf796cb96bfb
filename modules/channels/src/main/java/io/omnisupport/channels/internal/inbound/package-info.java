/** From raw event to message: stored first, handled in order per sender, parked when poisonous. */
@NullMarked
package io.omnisupport.channels.internal.inbound;

import org.jspecify.annotations.NullMarked;
