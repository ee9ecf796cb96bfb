/** What people do with both faces, in a browser, on the whole product. */
@NullMarked
package io.omnisupport.journeys;

import org.jspecify.annotations.NullMarked;
