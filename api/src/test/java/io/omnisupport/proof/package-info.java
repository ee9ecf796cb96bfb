/** What nobody would believe untried: the application killed under load. */
@NullMarked
package io.omnisupport.proof;

import org.jspecify.annotations.NullMarked;
