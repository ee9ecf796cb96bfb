package io.omnisupport.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicIdTest {
    @Test
    void readsWhatItWrote() {
        for (UUID id : new UUID[] {UuidV7.next(), new UUID(0, 0), new UUID(-1, -1)}) {
            String text = PublicId.format("cnv", id);

            assertThat(text).matches("cnv_[0-7][0-9a-hjkmnp-tv-z]{25}");
            assertThat(PublicId.parse("cnv", text)).isEqualTo(id);
        }
    }

    @Test
    void refusesAnotherPrefixAndWhatIsNoId() {
        String text = PublicId.format("cnv", UuidV7.next());

        assertThat(PublicId.parse("msg", text)).isNull();
        assertThat(PublicId.parse("cnv", text + "0")).isNull();
        assertThat(PublicId.parse("cnv", text.substring(1))).isNull();
        assertThat(PublicId.parse("cnv", "cnv_8" + text.substring(5))).isNull();
        assertThat(PublicId.parse("cnv", text.replace(text.charAt(10), 'u'))).isNull();
        assertThat(PublicId.parse("cnv", "")).isNull();
    }

    @Test
    void growsWithTime() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(UuidV7.next().toString());
        }

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
        assertThat(UUID.fromString(ids.getFirst()).variant()).isEqualTo(2);
    }
}
