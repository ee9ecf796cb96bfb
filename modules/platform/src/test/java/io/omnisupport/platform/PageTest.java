package io.omnisupport.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static Page<Integer> page(PageRequest request, Integer... read) {
        return Page.of(request, List.of(read), number -> List.of(number.toString()));
    }

    @Test
    void knowsFromTheSpareRowThatThereIsMore() {
        var page = page(PageRequest.first(2), 1, 2, 3);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.hasNext()).isTrue();
        assertThat(page.hasPrevious()).isFalse();
        assertThat(page(PageRequest.first(2), 1, 2).hasNext()).isFalse();
    }

    @Test
    void putsRowsReadBackwardsInListOrder() {
        var page = page(PageRequest.last(2), 9, 8, 7);

        assertThat(page.items()).containsExactly(8, 9);
        assertThat(page.hasPrevious()).isTrue();
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void knowsThatItContinuesFromAnother() {
        assertThat(page(new PageRequest(2, true, List.of("2")), 3).hasPrevious()).isTrue();
        assertThat(page(new PageRequest(2, false, List.of("8")), 7).hasNext()).isTrue();
    }

    @Test
    void givesEachRowTheKeyToContinueFrom() {
        var rows = page(PageRequest.first(2), 1, 2).rows();

        assertThat(rows).extracting(Page.Row::key).containsExactly(List.of("1"), List.of("2"));
    }
}
