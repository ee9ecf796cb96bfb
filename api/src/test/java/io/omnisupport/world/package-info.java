/** Clients of the real door, and a shop to use them in; what every test of the whole shares. */
@NullMarked
package io.omnisupport.world;

import org.jspecify.annotations.NullMarked;
