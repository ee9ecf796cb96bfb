package io.omnisupport.conversations.internal;

import static java.util.Objects.requireNonNull;

import io.omnisupport.conversations.ContentNotSupported;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Conversation.Status;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages.SendMessage;
import io.omnisupport.conversations.ReplyAllowance;
import io.omnisupport.conversations.Unreachable;
import io.omnisupport.conversations.UnseenReply;
import io.omnisupport.conversations.spi.ReplyPolicy;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Refusal.StateConflict;
import io.omnisupport.platform.Refusal.Validation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a reply may be stored; null says that nothing speaks against it. */
@Component
class ReplyChecks {
    private static final int MIN_KEY = 8;
    private static final int MAX_KEY = 64;
    private static final int MAX_BLOCKS = 20;
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_LABEL = 40;
    private static final int MAX_CAPTION = 4096;
    private static final List<String> BLOCKS = List.of("input", "blocks");

    private final ReplyPolicy policy;
    private final SeenReplies replies;
    private final SendableFiles files;
    private final Clock clock;

    ReplyChecks(ReplyPolicy policy, SeenReplies replies, SendableFiles files, Clock clock) {
        this.policy = policy;
        this.replies = replies;
        this.files = files;
        this.clock = clock;
    }

    /** What can be said without looking at the conversation. */
    @Nullable Refusal input(SendMessage command) {
        if (!isKey(command.idempotencyKey())) {
            return badKey();
        }
        List<MessageBlock> blocks = command.blocks();
        if (blocks.isEmpty() || blocks.size() > MAX_BLOCKS) {
            return new Validation(BLOCKS, "message.blocks.count", List.of(1, MAX_BLOCKS));
        }
        for (int i = 0; i < blocks.size(); i++) {
            Refusal refusal = input(blocks.get(i), path(i));
            if (refusal != null) {
                return refusal;
            }
        }
        Refusal refusal = Transitions.refusal(command.transition(), clock.instant());
        return refusal == null
                ? null
                : new Validation(
                        List.of("input", "transition"), refusal.messageKey(), refusal.arguments());
    }

    private static @Nullable Refusal input(MessageBlock block, List<String> path) {
        return switch (block) {
            case TextBlock(String text, _) ->
                    text.isBlank() || text.length() > MAX_TEXT
                            ? new Validation(path, "message.text.length", List.of(1, MAX_TEXT))
                            : null;
            case ButtonsBlock(List<Button> buttons, _) ->
                    buttons.isEmpty() || !buttons.stream().allMatch(ReplyChecks::isFit)
                            ? new Validation(path, "message.buttons", List.of(MAX_LABEL))
                            : null;
            case FileBlock(_, _, String caption) ->
                    caption != null && caption.length() > MAX_CAPTION
                            ? new Validation(path, "message.caption.length", List.of(MAX_CAPTION))
                            : null;
            default -> new Validation(path, "message.block-not-sendable", List.of());
        };
    }

    private static boolean isFit(Button button) {
        boolean hasPage = button.url() != null;
        return !button.label().isBlank()
                && button.label().length() <= MAX_LABEL
                && hasPage == (button.action() == Button.Action.OPEN_URL);
    }

    /** What depends on the conversation, which is locked. */
    @Nullable Refusal state(OperatorActor operator, ConversationEntity row, SendMessage command) {
        Status status = row.standing().status();
        if (status == Status.CLOSED) {
            return new StateConflict(
                    List.of("input", "to", "conversationId"), status.name(), "message.send.closed");
        }
        if (command.transition() != null && !row.standing().allows(command.transition())) {
            return new StateConflict(
                    List.of("input", "transition"), status.name(), "conversation.transition");
        }
        Conversation conversation = row.view();
        ReplyAllowance allowance =
                requireNonNull(
                        policy.allowances(operator.workspace(), List.of(conversation))
                                .get(conversation.id()));
        if (allowance.reason() != null) {
            return new Unreachable(
                    List.of("input", "to"), conversation.identity(), allowance.reason());
        }
        Refusal refusal = content(command.blocks(), allowance);
        if (refusal == null) {
            refusal = references(operator, conversation, command);
        }
        return refusal == null
                ? files.refusal(operator, command.blocks(), allowance.maxFileBytes())
                : refusal;
    }

    private static @Nullable Refusal content(List<MessageBlock> blocks, ReplyAllowance allowance) {
        int length = 0;
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case TextBlock text -> length += text.text().length();
                case FileBlock(_, _, String caption) when caption != null ->
                        length += caption.length();
                case ButtonsBlock buttons -> {
                    if (buttons.buttons().size() > allowance.maxButtons()) {
                        return notSupported(i, "content.too-many-buttons", allowance.maxButtons());
                    }
                }
                default -> {}
            }
            if (length > allowance.maxTextLength()) {
                return notSupported(i, "content.text-too-long", allowance.maxTextLength());
            }
        }
        return null;
    }

    private @Nullable Refusal references(
            OperatorActor operator, Conversation conversation, SendMessage command) {
        MessageId replyTo = command.replyTo();
        if (replyTo != null && !replies.isIn(conversation.id(), replyTo)) {
            return new NotFound("input", "replyToId");
        }
        MessageId lastSeen = command.lastSeen();
        if (lastSeen == null) {
            return null;
        }
        return replies.newer(conversation.id(), lastSeen, operator.id())
                .map(reply -> new UnseenReply(List.of("input", "lastSeenMessageId"), reply))
                .orElse(null);
    }

    static boolean isKey(String key) {
        return key.length() >= MIN_KEY && key.length() <= MAX_KEY && key.indexOf('\0') < 0;
    }

    static Refusal badKey() {
        return new Validation(
                List.of("input", "idempotencyKey"),
                "refusal.idempotency-key",
                List.of(MIN_KEY, MAX_KEY));
    }

    private static Refusal notSupported(int block, String key, int limit) {
        return new ContentNotSupported(path(block), block, key, List.of(limit));
    }

    private static List<String> path(int block) {
        return List.of("input", "blocks", Integer.toString(block));
    }
}
