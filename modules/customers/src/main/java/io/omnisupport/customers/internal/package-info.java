/** Secret to the module. */
@NullMarked
package io.omnisupport.customers.internal;

import org.jspecify.annotations.NullMarked;
