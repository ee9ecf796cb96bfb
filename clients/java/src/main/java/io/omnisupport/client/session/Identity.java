package io.omnisupport.client.session;

/**
 * Whose session it is.
 *
 * @param id opaque id of the operator or customer
 * @param name for display
 */
public record Identity(String id, String name) {}
