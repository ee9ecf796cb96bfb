/** Transactions bound to a workspace, and what lives or dies with them. */
@NullMarked
package io.omnisupport.platform.internal.data;

import org.jspecify.annotations.NullMarked;
