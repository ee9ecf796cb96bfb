package io.omnisupport.channels.internal.inbound;

import io.omnisupport.channels.spi.InboundItem.Received;
import io.omnisupport.channels.spi.IncomingFile;
import io.omnisupport.conversations.MessageBlock;
import java.util.List;
import java.util.stream.Stream;

/** Several provider messages that a person sent as one. */
final class Album {
    private Album() {}

    /** One message under the first one's name, with the blocks of all in their order. */
    static Received merge(List<Received> parts) {
        Received first = parts.getFirst();
        List<MessageBlock> blocks = flat(parts.stream().map(Received::blocks));
        List<IncomingFile> files = flat(parts.stream().map(Received::files));
        return new Received(
                first.sender(),
                first.externalId(),
                blocks,
                files,
                first.replyToExternalId(),
                first.forwardedFrom(),
                first.ownPhone(),
                first.at());
    }

    private static <T> List<T> flat(Stream<List<T>> lists) {
        return lists.flatMap(List::stream).toList();
    }
}
