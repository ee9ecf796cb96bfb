/** The door: everything that comes in from outside, translated and handed to the modules. */
@NullMarked
package io.omnisupport.api;

import org.jspecify.annotations.NullMarked;
