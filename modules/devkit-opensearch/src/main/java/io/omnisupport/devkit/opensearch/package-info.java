/** A process that is nothing but OpenSearch. */
@NullMarked
package io.omnisupport.devkit.opensearch;

import org.jspecify.annotations.NullMarked;
