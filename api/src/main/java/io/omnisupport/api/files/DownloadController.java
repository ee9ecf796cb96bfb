package io.omnisupport.api.files;

import io.omnisupport.api.files.Downloads.Download;
import io.omnisupport.platform.FileStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out files. Nothing that a browser could run is shown inside our origin. */
@RestController
class DownloadController {
    private static final Set<String> SHOWN =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Set<String> PLAYED =
            Set.of("audio/ogg", "audio/mpeg", "audio/mp4", "video/mp4", "video/webm");

    private final Downloads downloads;
    private final FileStore store;

    DownloadController(Downloads downloads, FileStore store) {
        this.downloads = downloads;
        this.store = store;
    }

    @GetMapping("/files/{token}")
    ResponseEntity<InputStreamResource> download(@PathVariable String token) throws IOException {
        Download file = downloads.read(token);
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        try {
            var bytes = new InputStreamResource(store.open(file.storageKey()));
            return ResponseEntity.ok().headers(headers(file)).body(bytes);
        } catch (FileNotFoundException gone) {
            return ResponseEntity.notFound().build();
        }
    }

    private static HttpHeaders headers(Download file) {
        boolean isHarmless =
                SHOWN.contains(file.contentType()) || PLAYED.contains(file.contentType());
        var headers = new HttpHeaders();
        headers.setContentType(
                isHarmless
                        ? MediaType.parseMediaType(file.contentType())
                        : MediaType.APPLICATION_OCTET_STREAM);
        var disposition =
                isHarmless ? ContentDisposition.inline() : ContentDisposition.attachment();
        headers.setContentDisposition(
                disposition.filename(file.fileName(), StandardCharsets.UTF_8).build());
        headers.setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        return headers;
    }
}
