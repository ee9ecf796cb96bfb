/** The SDKs, and the whole application behind a line that may be bad. */
@NullMarked
package io.omnisupport.clients;

import org.jspecify.annotations.NullMarked;
