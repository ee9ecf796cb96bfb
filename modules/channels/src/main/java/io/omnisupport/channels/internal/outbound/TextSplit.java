package io.omnisupport.channels.internal.outbound;

import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageBlock.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into pieces of at most so many UTF-16 units, at the end of a paragraph, line,
 * sentence or word, whichever comes latest in the second half of the piece. The same text is always
 * cut the same way, so that a piece sent before a crash is not sent again.
 */
final class TextSplit {
    private TextSplit() {}

    /** The pieces with their formatting; white space at the cuts is lost. */
    static List<TextBlock> split(TextBlock block, int max) {
        String text = block.text();
        var pieces = new ArrayList<TextBlock>();
        int start = skipSpace(text, 0);
        while (text.length() - start > max) {
            int cut = cut(text, start, max);
            add(pieces, block, start, cut);
            start = skipSpace(text, cut);
        }
        add(pieces, block, start, text.length());
        return pieces;
    }

    private static int cut(String text, int start, int max) {
        int end = start + max;
        int least = start + max / 2;
        int paragraph = text.lastIndexOf("\n\n", end - 1);
        if (paragraph >= least) {
            return paragraph;
        }
        int line = text.lastIndexOf('\n', end - 1);
        if (line >= least) {
            return line;
        }
        int sentence = lastSentenceEnd(text, least, end);
        if (sentence > 0) {
            return sentence;
        }
        int word = lastSpace(text, least, end);
        return word > 0 ? word : whole(text, end);
    }

    private static int lastSentenceEnd(String text, int least, int end) {
        for (int i = end - 1; i > least; i--) {
            if (Character.isWhitespace(text.charAt(i)) && ".!?…".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return 0;
    }

    private static int lastSpace(String text, int least, int end) {
        for (int i = end; i > least; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return 0;
    }

    /** Never inside a pair of surrogates. */
    private static int whole(String text, int end) {
        return Character.isLowSurrogate(text.charAt(end))
                        && Character.isHighSurrogate(text.charAt(end - 1))
                ? end - 1
                : end;
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static void add(List<TextBlock> pieces, TextBlock block, int start, int cut) {
        int end = cut;
        while (end > start && Character.isWhitespace(block.text().charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            pieces.add(new TextBlock(block.text().substring(start, end), spans(block, start, end)));
        }
    }

    private static List<TextSpan> spans(TextBlock block, int start, int end) {
        var spans = new ArrayList<TextSpan>();
        for (TextSpan span : block.spans()) {
            int from = Math.max(span.offset(), start);
            int to = Math.min(span.offset() + span.length(), end);
            if (to > from) {
                spans.add(new TextSpan(from - start, to - from, span.style(), span.url()));
            }
        }
        return spans;
    }
}
