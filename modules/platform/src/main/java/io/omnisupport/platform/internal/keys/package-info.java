/** The master key and everything derived from or wrapped by it. */
@NullMarked
package io.omnisupport.platform.internal.keys;

import org.jspecify.annotations.NullMarked;
