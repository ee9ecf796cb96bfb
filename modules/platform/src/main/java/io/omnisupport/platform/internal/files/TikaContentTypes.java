package io.omnisupport.platform.internal.files;

import io.omnisupport.platform.ContentTypes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.springframework.stereotype.Component;

/** Media types by Tika's table of first bytes. */
@Component
class TikaContentTypes implements ContentTypes {
    /** What every detection of Tika is content with. */
    private static final int FIRST_BYTES = 1 << 16;

    private static final Set<String> TELLING = Set.of("image", "audio", "video");

    private final Tika tika = new Tika();
    private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();

    @Override
    public String of(InputStream bytes, String fileName) throws IOException {
        byte[] first = bytes.readNBytes(FIRST_BYTES);
        String plain = tika.detect(first);
        String named = tika.detect(first, fileName);
        // Media begin with marks of their own: without them the name alone proves nothing.
        boolean isByNameOnly =
                plain.equals(UNKNOWN) && TELLING.contains(named.substring(0, named.indexOf('/')));
        return isByNameOnly ? UNKNOWN : named;
    }

    @Override
    public boolean isA(String contentType, String other) {
        MediaType type = registry.normalize(MediaType.parse(contentType));
        MediaType wider = registry.normalize(MediaType.parse(other));
        return type.equals(wider) || registry.isSpecializationOf(type, wider);
    }
}
