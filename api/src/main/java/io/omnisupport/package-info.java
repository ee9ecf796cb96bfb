/** The application and its modules. */
@NullMarked
package io.omnisupport;

import org.jspecify.annotations.NullMarked;
