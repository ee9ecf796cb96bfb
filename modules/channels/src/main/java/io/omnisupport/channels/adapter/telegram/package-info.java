/** Telegram bots, through any Bot API server. */
@NullMarked
package io.omnisupport.channels.adapter.telegram;

import org.jspecify.annotations.NullMarked;
