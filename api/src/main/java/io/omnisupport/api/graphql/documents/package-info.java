/** Documents that are known before they are sent: trusted ones, and those that clients register. */
@NullMarked
package io.omnisupport.api.graphql.documents;

import org.jspecify.annotations.NullMarked;
