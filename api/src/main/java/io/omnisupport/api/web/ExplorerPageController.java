package io.omnisupport.api.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** GraphiQL and the reference of the schema, for those who build on the API. */
@RestController
class ExplorerPageController {
    private static final Resource PAGE =
            new ClassPathResource("META-INF/resources/graphiql/index.html");
    private static final Resource REFERENCE =
            new ClassPathResource("META-INF/resources/graphiql/reference/index.html");
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:;"
                    + " style-src 'self' 'unsafe-inline'; worker-src 'self';"
                    + " connect-src 'self' ws: wss:;"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** The reference is text and a search in it: it asks no server anything. */
    private static final String READING =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @GetMapping("/graphiql/")
    ResponseEntity<Resource> page() {
        return BuiltPage.of(PAGE, POLICY);
    }

    @GetMapping("/graphiql/reference/")
    ResponseEntity<Resource> reference() {
        return BuiltPage.of(REFERENCE, READING);
    }
}
