package io.omnisupport.api.web;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page made by its own build: it names files that change with every build. */
final class BuiltPage {
    private BuiltPage() {}

    /**
     * The page with the headers that all of ours have.
     *
     * @param policy content security policy
     */
    static ResponseEntity<Resource> of(Resource page, String policy) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .body(page);
    }
}
