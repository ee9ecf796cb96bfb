/** A workspace to try the product with; never shipped. */
@NullMarked
package io.omnisupport.demo;

import org.jspecify.annotations.NullMarked;
