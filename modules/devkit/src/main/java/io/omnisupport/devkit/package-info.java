/** Engines and doubles for development and tests; never shipped. */
@NullMarked
package io.omnisupport.devkit;

import org.jspecify.annotations.NullMarked;
