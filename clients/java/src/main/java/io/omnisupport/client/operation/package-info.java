/** What generated operations are made of. */
@NullMarked
package io.omnisupport.client.operation;

import org.jspecify.annotations.NullMarked;
