package io.omnisupport.api.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every address inside the admin UI is the same page, which reads the address itself. */
@RestController
class AdminPageController {
    private static final Resource PAGE =
            new ClassPathResource("META-INF/resources/admin/index.html");
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob: https: http:; media-src 'self' blob:;"
                    + " style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:;"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Every address inside the UI, but not its files, whose names have a dot. */
    @GetMapping({
        "/admin/",
        "/admin/{section:(?!assets$)[^.]+}",
        "/admin/{section:(?!assets$)[^.]+}/{*rest}"
    })
    ResponseEntity<Resource> page() {
        return BuiltPage.of(PAGE, POLICY);
    }
}
