/** Secret to the module. */
@NullMarked
package io.omnisupport.tenancy.internal;

import org.jspecify.annotations.NullMarked;
