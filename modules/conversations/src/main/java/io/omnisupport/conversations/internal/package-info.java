/** Secret to the module. */
@NullMarked
package io.omnisupport.conversations.internal;

import org.jspecify.annotations.NullMarked;
