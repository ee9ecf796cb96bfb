/** Streams over one WebSocket that come back by themselves, without gap or double. */
@NullMarked
package io.omnisupport.client.live;

import org.jspecify.annotations.NullMarked;
