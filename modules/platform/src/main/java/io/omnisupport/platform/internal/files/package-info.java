/** Bytes by key. */
@NullMarked
package io.omnisupport.platform.internal.files;

import org.jspecify.annotations.NullMarked;
