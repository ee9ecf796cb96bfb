/** The world outside: inboxes, what came in, what goes out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "tenancy",
            "customers",
            "conversations",
            "conversations :: spi"
        })
package io.omnisupport.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
