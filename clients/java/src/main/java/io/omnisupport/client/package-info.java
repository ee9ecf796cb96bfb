/** Client of the OmniSupport GraphQL API: requests, sessions, and streams that resume. */
@NullMarked
package io.omnisupport.client;

import org.jspecify.annotations.NullMarked;
