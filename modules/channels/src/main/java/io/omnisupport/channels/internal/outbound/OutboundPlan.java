package io.omnisupport.channels.internal.outbound;

import io.omnisupport.channels.spi.ChannelLimits;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.ContactBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.LocationBlock;
import io.omnisupport.conversations.MessageBlock.Presentation;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageBlock.TextSpan;
import io.omnisupport.conversations.MessageBlock.UnsupportedBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a reply into what a channel carries; the same reply always into the same steps. */
final class OutboundPlan {
    private final ChannelLimits limits;
    private final List<Step> steps = new ArrayList<>();

    private OutboundPlan(ChannelLimits limits) {
        this.limits = limits;
    }

    /** One provider message. */
    sealed interface Step {}

    /** Text, with buttons under it. */
    record TextStep(String text, List<TextSpan> spans, List<Button> buttons) implements Step {}

    /** File whose bytes are in the store. */
    record FileStep(AttachmentId attachment, Presentation presentation, @Nullable String caption)
            implements Step {}

    /** Place. */
    record PlaceStep(LocationBlock place) implements Step {}

    /** Contact card. */
    record ContactStep(String name, String phone) implements Step {}

    static List<Step> of(List<MessageBlock> blocks, ChannelLimits limits) {
        var plan = new OutboundPlan(limits);
        blocks.forEach(plan::add);
        return List.copyOf(plan.steps);
    }

    private void add(MessageBlock block) {
        switch (block) {
            case TextBlock text -> addText(text);
            case FileBlock file -> addFile(file);
            case ButtonsBlock buttons -> addButtons(buttons.buttons());
            case LocationBlock place -> steps.add(new PlaceStep(place));
            case ContactBlock contact ->
                    contact.phones().stream()
                            .findFirst()
                            .ifPresent(phone -> steps.add(new ContactStep(contact.name(), phone)));
            case UnsupportedBlock unsupported -> addText(new TextBlock(unsupported.fallbackText()));
        }
    }

    private void addText(TextBlock text) {
        for (TextBlock piece : TextSplit.split(text, limits.maxTextLength())) {
            steps.add(new TextStep(piece.text(), piece.spans(), List.of()));
        }
    }

    /** A caption that is too long follows as text. */
    private void addFile(FileBlock file) {
        String caption = file.caption();
        boolean fits = caption == null || caption.length() <= limits.maxCaptionLength();
        steps.add(new FileStep(file.attachment(), file.presentation(), fits ? caption : null));
        if (!fits && caption != null) {
            addText(new TextBlock(caption));
        }
    }

    /** Buttons hang under the last text; without one their labels are the text. */
    private void addButtons(List<Button> buttons) {
        List<Button> carried = buttons.subList(0, Math.min(buttons.size(), limits.maxButtons()));
        if (!steps.isEmpty()
                && steps.getLast() instanceof TextStep(var text, var spans, var before)
                && before.isEmpty()) {
            steps.removeLast();
            steps.add(new TextStep(text, spans, carried));
        } else if (!carried.isEmpty()) {
            var labels = String.join(" · ", carried.stream().map(Button::label).toList());
            steps.add(new TextStep(labels, List.of(), carried));
        }
    }
}
