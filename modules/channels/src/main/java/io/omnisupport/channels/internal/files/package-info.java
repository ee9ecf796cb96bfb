/** Files brought from providers. */
@NullMarked
package io.omnisupport.channels.internal.files;

import org.jspecify.annotations.NullMarked;
