/** The web widget: a channel without a provider, messages are there once they are stored. */
@NullMarked
package io.omnisupport.channels.adapter.widget;

import org.jspecify.annotations.NullMarked;
