/** Visitors of the web widget. */
@NullMarked
package io.omnisupport.channels.internal.widget;

import org.jspecify.annotations.NullMarked;
