/** Recurring work. */
@NullMarked
package io.omnisupport.platform.internal.jobs;

import org.jspecify.annotations.NullMarked;
