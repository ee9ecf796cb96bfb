/** How the schema is served: limits, errors, pages, batches. */
@NullMarked
package io.omnisupport.api.graphql;

import org.jspecify.annotations.NullMarked;
