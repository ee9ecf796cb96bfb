/** The ground everything stands on: ids, actors, the event log, jobs, encryption, outbound HTTP. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.omnisupport.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
