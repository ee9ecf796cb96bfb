/** Roots that belong to no domain. */
@NullMarked
package io.omnisupport.api.platform;

import org.jspecify.annotations.NullMarked;
