package io.omnisupport.client.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where generated files lie; what did not change stays untouched, so that it is not compiled. */
record SourceFolder(Path root, String packageName) {
    void write(List<JavaFile> files) throws IOException {
        Path folder = root.resolve(packageName.replace('.', '/'));
        Files.createDirectories(folder);
        Set<Path> written = new HashSet<>();
        for (JavaFile file : files) {
            Path path = folder.resolve(file.name() + ".java");
            written.add(path);
            if (!Files.exists(path) || !Files.readString(path).equals(file.text())) {
                Files.writeString(path, file.text());
            }
        }
        for (Path path : SchemaFiles.under(folder, ".java")) {
            if (!written.contains(path)) {
                Files.delete(path);
            }
        }
    }
}
