/** Makes Java classes from GraphQL documents: what is asked for, typed as the schema says. */
@NullMarked
package io.omnisupport.client.generator;

import org.jspecify.annotations.NullMarked;
