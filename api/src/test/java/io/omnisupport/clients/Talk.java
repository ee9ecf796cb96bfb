package io.omnisupport.clients;

import java.util.List;

/**
 * A conversation as a client believes it to be.
 *
 * @param messages texts in order
 */
record Talk(String status, int unread, String preview, List<String> messages) {}
