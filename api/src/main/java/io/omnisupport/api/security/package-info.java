/** Who calls. */
@NullMarked
package io.omnisupport.api.security;

import org.jspecify.annotations.NullMarked;
