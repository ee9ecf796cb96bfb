package io.omnisupport.devkit.telegram;

import io.omnisupport.devkit.telegram.Parameters.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Bytes of the files, in a folder; the world knows what they are. */
final class FileShelf {
    private static final int WEBP_NAME = 8;
    private static final int UNKNOWN_SIDE = 512;

    private final Path folder;
    private final World world;

    FileShelf(Path folder, World world) {
        this.folder = folder;
        this.world = world;
    }

    /** Keeps a file that somebody sends. */
    StoredFile put(Media kind, Upload upload) {
        String key = UUID.randomUUID().toString().replace("-", "");
        int[] size = sides(upload.bytes());
        var file =
                new StoredFile(
                        "file-" + key,
                        key.substring(0, 16),
                        kind.folder() + "/file_" + key.substring(0, 8) + extension(upload.name()),
                        upload.name(),
                        upload.contentType(),
                        upload.bytes().length,
                        size[0],
                        size[1]);
        kind.check(file);
        try {
            Path place = folder.resolve(file.path());
            Files.createDirectories(place.getParent());
            Files.write(place, upload.bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return world.change(() -> {
            world.add(file);
            return file;
        });
    }

    byte[] read(StoredFile file) {
        try {
            return Files.readAllBytes(folder.resolve(file.path()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot);
        return extension.matches("\\.\\w{1,8}") ? extension : "";
    }

    /** Width and height; zeros for what is no picture. */
    private static int[] sides(byte[] bytes) {
        BufferedImage picture = picture(bytes);
        if (picture != null) {
            return new int[] {picture.getWidth(), picture.getHeight()};
        }
        return isWebp(bytes) ? new int[] {UNKNOWN_SIDE, UNKNOWN_SIDE} : new int[] {0, 0};
    }

    private static @Nullable BufferedImage picture(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            return null;
        }
    }

    private static boolean isWebp(byte[] bytes) {
        byte[] name = "WEBP".getBytes(StandardCharsets.US_ASCII);
        return bytes.length > WEBP_NAME + name.length
                && Arrays.equals(bytes, WEBP_NAME, WEBP_NAME + name.length, name, 0, name.length);
    }
}
