package io.omnisupport.client.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Java text in the making: keeps the indentation. */
final class Code {
    private static final int WIDTH = 96;

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /**
     * Writes a line; one that opens a block indents what follows, one that closes it undoes that.
     */
    Code line(String line) {
        if (line.startsWith("}")) {
            depth--;
        }
        text.append(line.isEmpty() ? "" : "    ".repeat(depth)).append(line).append('\n');
        if (line.endsWith("{")) {
            depth++;
        }
        return this;
    }

    /** Writes a comment of documentation; nothing when there is nothing to say. */
    Code javadoc(List<String> paragraphs) {
        List<String> lines =
                paragraphs.stream()
                        .map(Code::escaped)
                        .flatMap(paragraph -> wrapped(paragraph).stream())
                        .toList();
        if (lines.size() == 1) {
            return line("/** " + lines.get(0) + " */");
        }
        if (!lines.isEmpty()) {
            line("/**");
            lines.forEach(one -> line(" * " + one));
            line(" */");
        }
        return this;
    }

    /** Text of a string literal. */
    static String literal(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("&#64;param", "@param")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .strip();
    }

    private static List<String> wrapped(String paragraph) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : Stream.of(paragraph.split("\\s+")).filter(w -> !w.isEmpty()).toList()) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
