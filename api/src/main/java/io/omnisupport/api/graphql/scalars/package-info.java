/** The schema's scalars. */
@NullMarked
package io.omnisupport.api.graphql.scalars;

import org.jspecify.annotations.NullMarked;
