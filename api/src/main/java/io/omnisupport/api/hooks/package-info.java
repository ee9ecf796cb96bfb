/** What providers call. */
@NullMarked
package io.omnisupport.api.hooks;

import org.jspecify.annotations.NullMarked;
