/** Conversations, messages, notes and timelines. */
@NullMarked
package io.omnisupport.api.conversations;

import org.jspecify.annotations.NullMarked;
