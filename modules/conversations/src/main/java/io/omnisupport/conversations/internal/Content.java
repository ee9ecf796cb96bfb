package io.omnisupport.conversations.internal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.omnisupport.conversations.Message.Redaction;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.TimelineEvent.Change;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Content as it is stored: JSON whose objects name their type. */
final class Content {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(MessageBlock.class, Typed.class)
                    .addMixIn(Change.class, Typed.class)
                    .build();

    private Content() {}

    static String write(List<MessageBlock> blocks) {
        return JSON.writerFor(JSON.getTypeFactory().constructArrayType(MessageBlock.class))
                .writeValueAsString(blocks.toArray(MessageBlock[]::new));
    }

    static List<MessageBlock> blocks(String json) {
        return List.of(JSON.readValue(json, MessageBlock[].class));
    }

    static String writeRedactions(List<Redaction> redactions) {
        return JSON.writeValueAsString(redactions);
    }

    static List<Redaction> redactions(String json) {
        return List.of(JSON.readValue(json, Redaction[].class));
    }

    static String write(Change change) {
        return JSON.writerFor(Change.class).writeValueAsString(change);
    }

    static Change change(String json) {
        return JSON.readValue(json, Change.class);
    }

    /** Simple class names are part of what is stored: they never change. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Typed {}
}
