package io.omnisupport.devkit.telegram;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that somebody sent.
 *
 * @param path where it can be downloaded
 * @param width of a picture; 0 for anything else
 */
record StoredFile(
        String id,
        String uniqueId,
        String path,
        String name,
        String contentType,
        long size,
        int width,
        int height) {
    ObjectNode asReference() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("file_id", id)
                .put("file_unique_id", uniqueId)
                .put("file_size", size);
    }

    boolean isPicture() {
        return width > 0;
    }
}
