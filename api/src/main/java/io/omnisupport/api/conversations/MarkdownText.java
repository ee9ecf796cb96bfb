package io.omnisupport.api.conversations;

import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageBlock.TextSpan;
import io.omnisupport.conversations.MessageBlock.TextSpan.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as text with formatting by position: bold, italic, strike, code, link, list. What is not
 * of this subset stays as it was typed.
 */
final class MarkdownText {
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(
                            List.of(
                                    StrikethroughExtension.builder()
                                            .requireTwoTildes(true)
                                            .build()))
                    .enabledBlockTypes(Set.of(FencedCodeBlock.class))
                    .includeSourceSpans(IncludeSourceSpans.NONE)
                    .build();

    private MarkdownText() {}

    static TextBlock block(String markdown) {
        var writer = new Writer();
        PARSER.parse(markdown).accept(writer);
        return writer.block();
    }

    private static final class Writer extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<TextSpan> spans = new ArrayList<>();

        TextBlock block() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == '\n') {
                end--;
            }
            text.setLength(end);
            return new TextBlock(text.toString(), List.copyOf(spans));
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(Paragraph node) {
            separate(node);
            visitChildren(node);
        }

        @Override
        public void visit(Emphasis node) {
            styled(node, Style.ITALIC, null);
        }

        @Override
        public void visit(StrongEmphasis node) {
            styled(node, Style.BOLD, null);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Strikethrough) {
                styled(node, Style.STRIKE, null);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(Link node) {
            styled(node, Style.LINK, node.getDestination());
        }

        @Override
        public void visit(Code node) {
            literal(node.getLiteral(), Style.CODE);
        }

        @Override
        public void visit(FencedCodeBlock node) {
            separate(node);
            literal(node.getLiteral().stripTrailing(), Style.PRE);
        }

        private void styled(Node node, Style style, @Nullable String url) {
            int start = text.length();
            visitChildren(node);
            mark(start, style, url);
        }

        private void literal(String literal, Style style) {
            int start = text.length();
            text.append(literal);
            mark(start, style, null);
        }

        private void mark(int start, Style style, @Nullable String url) {
            if (text.length() > start) {
                spans.add(new TextSpan(start, text.length() - start, style, url));
            }
        }

        /** An empty line between blocks, as typed. */
        private void separate(Block node) {
            if (node.getPrevious() != null) {
                text.append("\n\n");
            }
        }
    }
}
