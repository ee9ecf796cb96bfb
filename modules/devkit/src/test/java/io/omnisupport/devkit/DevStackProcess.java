package io.omnisupport.devkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A stack in a process of its own, which a test may kill. */
final class DevStackProcess {
    private final Process process;
    private final Map<String, String> properties;

    private DevStackProcess(Process process, Map<String, String> properties) {
        this.process = process;
        this.properties = properties;
    }

    public static void main(String... arguments) throws InterruptedException {
        var stack = DevStack.persistent(Path.of(arguments[0]));
        stack.properties().forEach((name, value) -> System.out.println(name + "=" + value));
        System.out.println("ready");
        Thread.currentThread().join();
    }

    static DevStackProcess start(Path data) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                DevStackProcess.class.getName(),
                                data.toString())
                        .redirectError(new File(data.getParent().toFile(), "stack.log"))
                        .start();
        var properties = new HashMap<String, String>();
        var output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine();
                line != null && !line.equals("ready");
                line = output.readLine()) {
            int split = line.indexOf('=');
            properties.put(line.substring(0, Math.max(split, 0)), line.substring(split + 1));
        }
        return new DevStackProcess(process, properties);
    }

    Map<String, String> properties() {
        return properties;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
