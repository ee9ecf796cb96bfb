/** Relay connections over the modules' keyset pages. */
@NullMarked
package io.omnisupport.api.graphql.paging;

import org.jspecify.annotations.NullMarked;
