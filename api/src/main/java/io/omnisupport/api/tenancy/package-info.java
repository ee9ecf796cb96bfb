/** Workspace, operators and sessions. */
@NullMarked
package io.omnisupport.api.tenancy;

import org.jspecify.annotations.NullMarked;
