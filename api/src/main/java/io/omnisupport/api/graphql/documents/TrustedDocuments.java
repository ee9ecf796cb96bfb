package io.omnisupport.api.graphql.documents;

import io.omnisupport.platform.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Documents of the widget of this release, and of whoever put a manifest into the folder. */
@Component
class TrustedDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedDocuments.class);
    private static final String OURS = "classpath*:META-INF/omnisupport/documents/*.json";
    private static final TypeReference<Map<String, String>> MANIFEST = new TypeReference<>() {};

    private final Map<String, String> documents = new HashMap<>();

    TrustedDocuments(DocumentProperties properties) {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            add(resolver.getResources(OURS));
            if (properties.folder() != null) {
                add(resolver.getResources(properties.folder().toUri() + "*.json"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Trusted documents can't be read", unreadable);
        }
        LOG.info("{} trusted documents", documents.size());
    }

    private void add(Resource... manifests) throws IOException {
        for (Resource manifest : manifests) {
            try (InputStream input = manifest.getInputStream()) {
                JsonMapper.shared()
                        .readValue(input, MANIFEST)
                        .values()
                        .forEach(text -> documents.put(Fingerprint.of(text), text));
            }
        }
    }

    /** The document with this SHA-256, in lower-case hex; null when it is not trusted. */
    @Nullable String find(String hash) {
        return documents.get(hash);
    }
}
