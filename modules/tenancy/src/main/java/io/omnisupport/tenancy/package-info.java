/** Workspaces and the people who work in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package io.omnisupport.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
