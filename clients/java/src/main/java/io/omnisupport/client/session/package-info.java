/** Who is calling: operators, customers, programs with a token. */
@NullMarked
package io.omnisupport.client.session;

import org.jspecify.annotations.NullMarked;
