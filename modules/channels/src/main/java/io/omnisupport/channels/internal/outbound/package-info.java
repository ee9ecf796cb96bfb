/** From queued message to the provider: in order per conversation, at the provider's pace. */
@NullMarked
package io.omnisupport.channels.internal.outbound;

import org.jspecify.annotations.NullMarked;
