/** Live streams over the event log. */
@NullMarked
package io.omnisupport.api.realtime;

import org.jspecify.annotations.NullMarked;
