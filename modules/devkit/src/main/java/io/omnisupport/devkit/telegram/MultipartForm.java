package io.omnisupport.devkit.telegram;

import io.omnisupport.devkit.telegram.Parameters.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes {@code multipart/form-data} apart. */
final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("; name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE =
            Pattern.compile("content-type: *([^\r\n]+)", Pattern.CASE_INSENSITIVE);

    private MultipartForm() {}

    /** Adds the fields and files to the maps. */
    static void read(
            String contentType, byte[] body, Map<String, String> texts, Map<String, Upload> files) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Refused.badRequest("boundary is missing");
        }
        byte[] separator = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        int start = indexOf(body, separator, 0);
        while (start >= 0) {
            int content = start + separator.length;
            int next = indexOf(body, separator, content);
            if (next >= 0) {
                part(body, content + 2, next - 2, texts, files);
            }
            start = next;
        }
    }

    private static void part(
            byte[] body, int from, int to, Map<String, String> texts, Map<String, Upload> files) {
        int blank = indexOf(body, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII), from);
        if (blank < 0 || blank > to) {
            return;
        }
        String headers = new String(body, from, blank - from, StandardCharsets.UTF_8);
        byte[] content = new byte[to - blank - 4];
        System.arraycopy(body, blank + 4, content, 0, content.length);
        String name = first(NAME, headers, "");
        Matcher fileName = FILE_NAME.matcher(headers);
        if (fileName.find()) {
            String type = first(TYPE, headers, "application/octet-stream");
            files.put(name, new Upload(fileName.group(1), type, content));
        } else {
            texts.put(name, new String(content, StandardCharsets.UTF_8));
        }
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }

    private static int indexOf(byte[] body, byte[] sought, int from) {
        for (int at = from; at <= body.length - sought.length; at++) {
            int matched = 0;
            while (matched < sought.length && body[at + matched] == sought[matched]) {
                matched++;
            }
            if (matched == sought.length) {
                return at;
            }
        }
        return -1;
    }
}
