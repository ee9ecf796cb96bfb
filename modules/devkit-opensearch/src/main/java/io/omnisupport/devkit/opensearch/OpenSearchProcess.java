package io.omnisupport.devkit.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One node on loopback. It ends when its standard input does, so it never outlives the process that
 * started it, however that one dies.
 */
public final class OpenSearchProcess {
    private OpenSearchProcess() {}

    /** Starts on a data folder and an HTTP port. */
    public static void main(String... args) throws IOException {
        var data = Path.of(args[0]);
        var port = args[1];
        Files.createDirectories(data);
        Files.writeString(data.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
        var runner = new OpenSearchRunner();
        Thread.ofPlatform().name("parent-watch").start(() -> endWithParent(runner));
        runner.onBuild((number, settings) ->
                        settings.put("network.host", "127.0.0.1")
                                .put("http.port", port)
                                .put("transport.port", "0")
                                .put("cluster.routing.allocation.disk.threshold_enabled", false))
                .build(
                        OpenSearchRunner.newConfigs()
                                .basePath(data.toString())
                                .clusterName("omnisupport")
                                .numOfNode(1)
                                .useLogger()
                                .disableESLogger());
    }

    /** An unfinished close costs nothing: what was acknowledged is in the translog. */
    private static void endWithParent(OpenSearchRunner runner) {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
            runner.close();
        } catch (IOException broken) {
            System.err.println("OpenSearch closes hard: " + broken);
        }
        Runtime.getRuntime().halt(0);
    }
}
