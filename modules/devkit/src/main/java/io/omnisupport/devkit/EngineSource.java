package io.omnisupport.devkit;

/** Where tests get their engines from; each starts when first asked for and lasts as long as we. */
interface EngineSource {
    /** A database on the shared server. */
    DatabaseEngine database(String name);

    /** The shared Redis. */
    Engine redis();

    /** The shared OpenSearch. */
    Engine openSearch();

    /** The shared S3-compatible store. */
    Engine objectStore();
}
