/** Refusals of the modules as the schema's user errors. */
@NullMarked
package io.omnisupport.api.graphql.refusals;

import org.jspecify.annotations.NullMarked;
