package io.omnisupport.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Somebody's files on their way into a message. */
public record Files(Guest api) {
    /** A small picture. */
    public static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The beginning of a document, which is all that anybody looks at. */
    public static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n".getBytes(UTF_8);
    }

    /** Says that a file is to come. */
    public Answer announce(String name, String type, long size) {
        return announce(UUID.randomUUID().toString(), name, type, size);
    }

    /** The same under a key. */
    public Answer announce(String key, String name, String type, long size) {
        return api.change(
                "attachmentUploadCreate",
                Map.of(
                        "idempotencyKey", key,
                        "fileName", name,
                        "contentType", type,
                        "byteSize", size),
                """
                attachment { id state url }
                upload { url method headers { name value } expiresAt maxBytes }\
                """);
    }

    /** Sends the bytes as the announcement was answered. */
    public Reply put(Answer announced, byte[] bytes) {
        var upload = announced.at("/attachmentUploadCreate/upload");
        return api.door()
                .put(
                        URI.create(upload.path("url").asString()),
                        BodyPublishers.ofByteArray(bytes),
                        Map.of(
                                upload.at("/headers/0/name").asString(),
                                upload.at("/headers/0/value").asString()));
    }

    /** Ends the upload. */
    public Answer complete(String attachmentId) {
        return api.change(
                "attachmentUploadComplete",
                Map.of("attachmentId", attachmentId),
                "attachment { id state contentType byteSize url }");
    }

    /** A file that can be sent; its id. */
    public String ready(String name, String type, byte[] bytes) {
        Answer announced = announce(name, type, bytes.length).done("attachmentUploadCreate");
        put(announced, bytes);
        String id = idOf(announced);
        complete(id).done("attachmentUploadComplete");
        return id;
    }

    /** Id of an announced file. */
    public static String idOf(Answer announced) {
        return announced.text("/attachmentUploadCreate/attachment/id");
    }

    /** Sends a file. */
    public Answer send(Map<String, String> to, String attachmentId, String caption) {
        return send(UUID.randomUUID().toString(), to, attachmentId, caption);
    }

    /** The same under a key. */
    public Answer send(String key, Map<String, String> to, String attachmentId, String caption) {
        return api.change(
                "messageSend",
                Map.of(
                        "idempotencyKey", key,
                        "to", to,
                        "blocks",
                                List.of(
                                        Map.of(
                                                "file",
                                                Map.of(
                                                        "attachmentId",
                                                        attachmentId,
                                                        "caption",
                                                        caption)))),
                """
                message { id text conversation { id } blocks { __typename
                  ... on FileBlock { presentation caption attachment { id state url } } } }\
                """);
    }
}
