/** Conversations, their messages, notes and timeline. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "customers"})
package io.omnisupport.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
