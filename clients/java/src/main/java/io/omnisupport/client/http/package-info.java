/** How requests travel; not for programs that use the SDK. */
@NullMarked
package io.omnisupport.client.http;

import org.jspecify.annotations.NullMarked;
