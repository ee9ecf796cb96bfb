package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.tenancy.Operators.NewOperator;
import java.util.List;
import java.util.stream.Stream;

/** What we accept of a new operator. */
final class OperatorRules {
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 128;

    private OperatorRules() {}

    /** The address to sign in with, or the first thing wrong. */
    static Outcome<EmailAddress> check(NewOperator told) {
        var email = EmailAddress.parse(told.email());
        if (email == null) {
            return Outcome.refused(
                    new Validation(List.of("input", "email"), "refusal.email", List.of()));
        }
        return Stream.of(
                        length("name", told.name().strip(), 1, LONGEST_NAME),
                        length("publicName", told.publicName().strip(), 1, LONGEST_NAME),
                        length("password", told.password(), SHORTEST_PASSWORD, LONGEST_PASSWORD))
                .flatMap(List::stream)
                .findFirst()
                .<Outcome<EmailAddress>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(email));
    }

    private static List<Refusal> length(String field, String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        if (length >= least && length <= most) {
            return List.of();
        }
        return List.of(
                new Validation(List.of("input", field), "refusal.length", List.of(least, most)));
    }
}
