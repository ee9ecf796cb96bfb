/** Secret to the module. */
@NullMarked
package io.omnisupport.channels.internal;

import org.jspecify.annotations.NullMarked;
