/** Pages the application serves by itself. */
@NullMarked
package io.omnisupport.api.web;

import org.jspecify.annotations.NullMarked;
