package io.omnisupport.channels.internal.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageBlock.TextSpan;
import io.omnisupport.conversations.MessageBlock.TextSpan.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSplitTest {
    private static List<String> split(String text, int max) {
        return TextSplit.split(new TextBlock(text), max).stream().map(TextBlock::text).toList();
    }

    @Test
    void keepsAShortTextWhole() {
        assertThat(split("Здравствуйте!", 20)).containsExactly("Здравствуйте!");
    }

    @Test
    void cutsAtAParagraphFirst() {
        assertThat(split("Один абзац.\n\nДва. Три слова", 20))
                .containsExactly("Один абзац.", "Два. Три слова");
    }

    @Test
    void cutsAtALineThenASentenceThenAWord() {
        assertThat(split("Первая строка\nвторая строка", 20))
                .containsExactly("Первая строка", "вторая строка");
        assertThat(split("Первое слово. Второе слово", 20))
                .containsExactly("Первое слово.", "Второе слово");
        assertThat(split("раз два три четыре пять", 20))
                .containsExactly("раз два три четыре", "пять");
    }

    @Test
    void cutsAWordOnlyWhenItIsLongerThanAPiece() {
        assertThat(split("а".repeat(45), 20))
                .containsExactly("а".repeat(20), "а".repeat(20), "а".repeat(5));
    }

    @Test
    void neverCutsASurrogatePair() {
        String text = "a" + "😊".repeat(20);

        List<String> pieces = split(text, 20);

        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
    }

    @Test
    void losesNothingButSpaceAndStaysWithinTheLimit() {
        String text = "Слово и ещё слово. Новое предложение!\n".repeat(300).strip();

        List<String> pieces = split(text, 4096);

        assertThat(pieces).allMatch(piece -> piece.length() <= 4096);
        assertThat(String.join("", pieces).replaceAll("\\s", ""))
                .isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void movesFormattingWithItsText() {
        var block =
                new TextBlock(
                        "раз два три четыре пять", List.of(new TextSpan(12, 11, Style.BOLD, null)));

        List<TextBlock> pieces = TextSplit.split(block, 20);

        assertThat(pieces.get(0).spans()).containsExactly(new TextSpan(12, 6, Style.BOLD, null));
        assertThat(pieces.get(1).spans()).containsExactly(new TextSpan(0, 4, Style.BOLD, null));
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(split(" \n ", 20)).isEmpty();
    }
}
