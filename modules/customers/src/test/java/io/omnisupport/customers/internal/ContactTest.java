package io.omnisupport.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    @ParameterizedTest
    @CsvSource({
        "+7 916 123-45-67, +79161234567",
        "8 (916) 123-45-67, +79161234567",
        "8-800-555-35-35, +78005553535",
        "79161234567, +79161234567",
        "9161234567, +79161234567",
        "+7\u00a0916\u00a0123\u201045\u201067, +79161234567",
        "+375 29 123 45 67, +375291234567",
        "00 49 30 123456, +4930123456",
        "+86 138 0013 8000, +8613800138000",
        "+880 1712 345678, +8801712345678",
        "4930123456, +4930123456"
    })
    void readsPhonesAsPeopleWriteThem(String written, String phone) {
        assertThat(Contact.phone(written)).isEqualTo(new Contact(Contact.About.PHONE, phone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "call me",
                "12345",
                "+7 916 123 45 67 ext 5",
                "+0123456789",
                "1234567890123456"
            })
    void takesNothingElseForAPhone(String written) {
        assertThat(Contact.phone(written)).isNull();
    }

    @Test
    void readsAddressesInLowerCase() {
        assertThat(Contact.email(" Ivan.Petrov@Example.RU "))
                .isEqualTo(new Contact(Contact.About.EMAIL, "ivan.petrov@example.ru"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ivan",
                "ivan@example",
                "@example.ru",
                "a b@example.ru",
                "a@b@c.ru",
                "a@b..ru"
            })
    void takesNothingElseForAnAddress(String written) {
        assertThat(Contact.email(written)).isNull();
    }
}
