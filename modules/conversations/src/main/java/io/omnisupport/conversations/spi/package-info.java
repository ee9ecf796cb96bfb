/** What floors above plug into conversations. */
@NullMarked
@NamedInterface("spi")
package io.omnisupport.conversations.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
