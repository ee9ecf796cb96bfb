package io.omnisupport.channels.internal.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.channels.internal.outbound.OutboundPlan.ContactStep;
import io.omnisupport.channels.internal.outbound.OutboundPlan.FileStep;
import io.omnisupport.channels.internal.outbound.OutboundPlan.PlaceStep;
import io.omnisupport.channels.internal.outbound.OutboundPlan.Step;
import io.omnisupport.channels.internal.outbound.OutboundPlan.TextStep;
import io.omnisupport.channels.spi.ChannelLimits;
import io.omnisupport.channels.spi.ChannelLimits.Pace;
import io.omnisupport.channels.spi.ChannelLimits.Rate;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.ContactBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.LocationBlock;
import io.omnisupport.conversations.MessageBlock.Presentation;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageBlock.UnsupportedBlock;
import io.omnisupport.conversations.ReplyAllowance.Receipts;
import io.omnisupport.platform.UuidV7;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboundPlanTest {
    private static final ChannelLimits LIMITS =
            new ChannelLimits(
                    20,
                    100,
                    10,
                    1,
                    2,
                    Receipts.SENT,
                    false,
                    new Pace(Rate.UNLIMITED, Rate.UNLIMITED));
    private static final Button YES = new Button("y", "Да", Button.Action.REPLY, null);
    private static final Button NO = new Button("n", "Нет", Button.Action.REPLY, null);
    private static final Button LATER = new Button("l", "Позже", Button.Action.REPLY, null);

    private static List<Step> plan(MessageBlock... blocks) {
        return OutboundPlan.of(List.of(blocks), LIMITS);
    }

    @Test
    void hangsButtonsUnderTheLastPieceOfASplitText() {
        var steps =
                plan(
                        new TextBlock("Первое слово. Второе слово"),
                        new ButtonsBlock(List.of(YES, NO), null));

        assertThat(steps)
                .containsExactly(
                        new TextStep("Первое слово.", List.of(), List.of()),
                        new TextStep("Второе слово", List.of(), List.of(YES, NO)));
    }

    @Test
    void givesButtonsWithoutTextTheirLabelsAsText() {
        assertThat(plan(new ButtonsBlock(List.of(YES, NO, LATER), null)))
                .containsExactly(new TextStep("Да · Нет", List.of(), List.of(YES, NO)));
    }

    @Test
    void letsALongCaptionFollowAsText() {
        var file = new AttachmentId(UuidV7.next());

        assertThat(plan(new FileBlock(file, Presentation.IMAGE, "Вот так это выглядит")))
                .containsExactly(
                        new FileStep(file, Presentation.IMAGE, null),
                        new TextStep("Вот так это выглядит", List.of(), List.of()));
    }

    @Test
    void keepsPlacesContactsAndWhatItCannotShow() {
        var place = new LocationBlock(55.75, 37.62, "Офис", "Москва");

        assertThat(
                        plan(
                                place,
                                new ContactBlock("Анна", List.of("+79161234567"), false),
                                new UnsupportedBlock("poll", "Опрос")))
                .containsExactly(
                        new PlaceStep(place),
                        new ContactStep("Анна", "+79161234567"),
                        new TextStep("Опрос", List.of(), List.of()));
    }

    @Test
    void cutsTheSameReplyTheSameWay() {
        var reply = new TextBlock("слово ".repeat(16));

        assertThat(plan(reply)).isEqualTo(plan(reply)).hasSizeGreaterThan(3);
    }
}
