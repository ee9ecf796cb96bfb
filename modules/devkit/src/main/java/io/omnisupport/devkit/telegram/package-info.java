/** A double of Telegram's Bot API, with people who write to its bots. */
@NullMarked
package io.omnisupport.devkit.telegram;

import org.jspecify.annotations.NullMarked;
