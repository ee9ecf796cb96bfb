/** What nodes tell each other through Redis, and what happens without it. */
@NullMarked
package io.omnisupport.platform.internal.redis;

import org.jspecify.annotations.NullMarked;
