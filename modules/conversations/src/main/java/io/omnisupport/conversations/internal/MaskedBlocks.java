package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.CardMask;
import io.omnisupport.conversations.Message.Redaction;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.platform.StorableText;
import java.util.List;

/** What an operator wrote, fit for storing: card numbers are hidden on this way too. */
record MaskedBlocks(List<MessageBlock> blocks, List<Redaction> redactions) {
    static MaskedBlocks of(List<MessageBlock> written) {
        var mask = new CardMask();
        List<MessageBlock> blocks = written.stream().map(block -> masked(block, mask)).toList();
        return new MaskedBlocks(blocks, mask.redactions());
    }

    private static MessageBlock masked(MessageBlock block, CardMask mask) {
        return switch (block) {
            case TextBlock(String text, var spans) ->
                    new TextBlock(mask.text(StorableText.of(text)), spans);
            case FileBlock(var file, var presentation, String caption) when caption != null ->
                    new FileBlock(file, presentation, mask.text(StorableText.of(caption)));
            default -> block;
        };
    }
}
