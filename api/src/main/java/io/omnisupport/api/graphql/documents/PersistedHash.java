package io.omnisupport.api.graphql.documents;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where requests carry the hash of a document: {@code extensions.persistedQuery.sha256Hash}, as
 * Apollo's clients do, or {@code documentId}, as the GraphQL over HTTP specification will.
 */
public final class PersistedHash {
    private static final String EXTENSION = "persistedQuery";
    private static final String HASH = "sha256Hash";
    private static final String DOCUMENT_ID = "documentId";
    private static final String ALGORITHM = "sha256:";

    private PersistedHash() {}

    /** In lower-case hex; null when the request names none. */
    static @Nullable String of(Map<String, Object> extensions) {
        return extensions.get(EXTENSION) instanceof Map<?, ?> persisted
                        && persisted.get(HASH) instanceof String hash
                ? hash.toLowerCase(Locale.ROOT)
                : null;
    }

    /**
     * Brings a request that names a document instead of holding it into the form that the engine
     * takes: Apollo's, with a marker where the document would be. False when it was changed in
     * nothing.
     */
    public static boolean normalize(ObjectNode request) {
        if (request.path("query").isString()) {
            return false;
        }
        if (request.path(DOCUMENT_ID).isString()) {
            String id = request.path(DOCUMENT_ID).asString();
            String hash = id.startsWith(ALGORITHM) ? id.substring(ALGORITHM.length()) : id;
            request.remove(DOCUMENT_ID);
            request.withObject("/extensions/" + EXTENSION).put("version", 1).put(HASH, hash);
        }
        boolean isNamed = request.path("extensions").path(EXTENSION).path(HASH).isString();
        if (isNamed) {
            request.put("query", PersistedQuerySupport.PERSISTED_QUERY_MARKER);
        }
        return isNamed;
    }
}
