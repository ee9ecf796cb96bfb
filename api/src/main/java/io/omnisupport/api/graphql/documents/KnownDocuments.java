package io.omnisupport.api.graphql.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.omnisupport.api.graphql.Problems;
import io.omnisupport.api.security.Caller.Visitor;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.Fingerprint;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Parses and validates a document once. A client may send the SHA-256 of a document instead of the
 * document: of a trusted one at any time, of any other after it was sent with its hash once, as in
 * Apollo's protocol of automatic persisted queries.
 */
@Component
class KnownDocuments implements PreparsedDocumentProvider {
    private final TrustedDocuments trusted;
    private final DocumentProperties properties;
    private final Cache<String, Known> cache;

    KnownDocuments(TrustedDocuments trusted, DocumentProperties properties) {
        this.trusted = trusted;
        this.properties = properties;
        this.cache =
                Caffeine.newBuilder()
                        .maximumWeight(properties.cacheCharacters())
                        .<String, Known>weigher((_, known) -> known.text().length())
                        .build();
    }

    private record Known(String text, PreparsedDocumentEntry entry) {}

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return CompletableFuture.completedFuture(document(input, parse));
    }

    private PreparsedDocumentEntry document(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        String told = PersistedHash.of(input.getExtensions());
        String text = text(input, told);
        if (text == null) {
            return refused(Problems.DOCUMENT_NOT_FOUND, "PersistedQueryNotFound");
        }
        String hash = Fingerprint.of(text);
        if (told != null && !told.equals(hash)) {
            return refused(
                    ErrorCode.BAD_USER_INPUT.name(), "The hash is not the SHA-256 of the document");
        }
        if (!isAccepted(input, hash)) {
            return refused(
                    ErrorCode.FORBIDDEN.name(), "Visitors may send documents of the widget only");
        }
        Known known = cache.getIfPresent(hash);
        return known != null ? known.entry() : parsed(input, text, hash, parse);
    }

    private @Nullable String text(ExecutionInput input, @Nullable String hash) {
        if (hash == null
                || !input.getQuery().equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER)) {
            return input.getQuery();
        }
        Known known = cache.getIfPresent(hash);
        return known != null ? known.text() : trusted.find(hash);
    }

    private boolean isAccepted(ExecutionInput input, String hash) {
        return properties.visitors() == DocumentProperties.Accepted.ANY
                || !(CallerContext.get(input.getGraphQLContext()) instanceof Visitor)
                || trusted.find(hash) != null;
    }

    /**
     * What is wrong is told again each time: a flood of errors must not push out good documents.
     */
    private PreparsedDocumentEntry parsed(
            ExecutionInput input,
            String text,
            String hash,
            Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        var entry = parse.apply(input.transform(builder -> builder.query(text)));
        if (!entry.hasErrors()) {
            cache.put(hash, new Known(text, entry));
        }
        return entry;
    }

    private static PreparsedDocumentEntry refused(String code, String message) {
        return new PreparsedDocumentEntry(
                GraphQLError.newError()
                        .message("%s", message)
                        .extensions(Map.of(Problems.CODE, code))
                        .build());
    }
}
