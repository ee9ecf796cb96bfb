package io.omnisupport.channels.adapter.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnisupport.platform.UuidV7;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** A form with a file, as {@code multipart/form-data}. */
final class Multipart {
    private final String boundary = "omni" + UuidV7.next().toString().replace("-", "");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Multipart field(String name, String value) {
        return part(
                "Content-Disposition: form-data; name=\"" + name + "\"\r\n", value.getBytes(UTF_8));
    }

    Multipart file(String name, String fileName, String contentType, byte[] bytes) {
        String disposition =
                "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        .formatted(name, fileName.replaceAll("[\"\\\\\\p{Cntrl}]", "_"));
        String type = contentType.replaceAll("[^\\w.+/-]", "");
        return part(disposition + "Content-Type: " + type + "\r\n", bytes);
    }

    Multipart with(Consumer<Multipart> more) {
        more.accept(this);
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        var whole = new ByteArrayOutputStream(out.size() + 64);
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return whole.toByteArray();
    }

    private Multipart part(String headers, byte[] content) {
        out.writeBytes(("--" + boundary + "\r\n" + headers + "\r\n").getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }
}
