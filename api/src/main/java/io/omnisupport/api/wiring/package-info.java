/** Connections to engines, and their health. */
@NullMarked
package io.omnisupport.api.wiring;

import org.jspecify.annotations.NullMarked;
