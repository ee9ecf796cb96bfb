/**
 * What a messenger implements: one folder under {@code adapter}, one bean. Additive changes only.
 */
@NullMarked
@NamedInterface("spi")
package io.omnisupport.channels.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
