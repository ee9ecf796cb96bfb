/** The one way out of the house. */
@NullMarked
package io.omnisupport.platform.internal.http;

import org.jspecify.annotations.NullMarked;
