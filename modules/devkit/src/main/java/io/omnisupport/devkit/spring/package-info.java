/** Glue between engines and Spring tests. */
@NullMarked
package io.omnisupport.devkit.spring;

import org.jspecify.annotations.NullMarked;
