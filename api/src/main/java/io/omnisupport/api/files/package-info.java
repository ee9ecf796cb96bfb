/** Downloads. */
@NullMarked
package io.omnisupport.api.files;

import org.jspecify.annotations.NullMarked;
