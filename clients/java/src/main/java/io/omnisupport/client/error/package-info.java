/** What can go wrong with a request or a stream. */
@NullMarked
package io.omnisupport.client.error;

import org.jspecify.annotations.NullMarked;
