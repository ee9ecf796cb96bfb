/** Secret to the module. */
@NullMarked
package io.omnisupport.platform.internal;

import org.jspecify.annotations.NullMarked;
