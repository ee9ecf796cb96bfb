/** The people who write in, and how they can be reached. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy"})
package io.omnisupport.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
