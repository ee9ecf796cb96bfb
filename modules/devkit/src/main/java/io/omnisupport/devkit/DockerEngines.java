package io.omnisupport.devkit;

import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Engines as containers; Testcontainers removes them after this process has ended. */
final class DockerEngines implements EngineSource {
    private static final int POSTGRES_PORT = 5432;
    private static final int REDIS_PORT = 6379;
    private static final int OPENSEARCH_PORT = 9200;
    private static final int MINIO_PORT = 9000;

    private @Nullable PostgresLogin postgres;
    private @Nullable Engine redis;
    private @Nullable Engine openSearch;
    private @Nullable Engine objectStore;

    @Override
    public synchronized DatabaseEngine database(String name) {
        if (postgres == null) {
            var container =
                    new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                            .withCommand(
                                    "postgres", "-c", "fsync=off", "-c", "max_connections=200");
            container.start();
            postgres =
                    new PostgresLogin(
                            address(container, POSTGRES_PORT),
                            container.getUsername(),
                            container.getPassword());
        }
        return postgres.database(name);
    }

    @Override
    public synchronized Engine redis() {
        if (redis == null) {
            redis = started("redis://", container("redis:8", REDIS_PORT), REDIS_PORT);
        }
        return redis;
    }

    @Override
    public synchronized Engine openSearch() {
        if (openSearch == null) {
            var container =
                    container("opensearchproject/opensearch:3", OPENSEARCH_PORT)
                            .withEnv("discovery.type", "single-node")
                            .withEnv("DISABLE_SECURITY_PLUGIN", "true")
                            .withEnv("DISABLE_INSTALL_DEMO_CONFIG", "true")
                            .withEnv("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m")
                            .waitingFor(Wait.forHttp("/_cluster/health"));
            openSearch = started("http://", container, OPENSEARCH_PORT);
        }
        return openSearch;
    }

    @Override
    public synchronized Engine objectStore() {
        if (objectStore == null) {
            var container =
                    container("minio/minio:RELEASE.2025-09-07T16-13-09Z", MINIO_PORT)
                            .withEnv("MINIO_ROOT_USER", ObjectStore.ACCESS_KEY)
                            .withEnv("MINIO_ROOT_PASSWORD", ObjectStore.SECRET_KEY)
                            .withCommand("server", "/data")
                            .waitingFor(Wait.forHttp("/minio/health/ready"));
            objectStore = started("http://", container, MINIO_PORT);
        }
        return objectStore;
    }

    private static GenericContainer<?> container(String image, int port) {
        return new GenericContainer<>(DockerImageName.parse(image)).withExposedPorts(port);
    }

    private static Engine started(String scheme, GenericContainer<?> container, int port) {
        container.start();
        return new Container(scheme + address(container, port), container);
    }

    private static String address(GenericContainer<?> container, int port) {
        return container.getHost() + ":" + container.getMappedPort(port);
    }

    private record Container(String uri, GenericContainer<?> container) implements Engine {
        @Override
        public void close() {
            container.stop();
        }
    }
}
