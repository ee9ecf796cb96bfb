/** Customers and their identities. */
@NullMarked
package io.omnisupport.api.customers;

import org.jspecify.annotations.NullMarked;
