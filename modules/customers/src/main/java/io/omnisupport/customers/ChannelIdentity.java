package io.omnisupport.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One way to reach a customer: an account in an inbox. (inbox, externalId) is unique.
 *
 * @param externalId the provider's id of the account, for example a Telegram chat id
 * @param address what a human recognises, for example {@code @ivan}; may equal the external id
 */
public record ChannelIdentity(
        ChannelIdentityId id,
        CustomerId customer,
        UUID inbox,
        String externalId,
        String address,
        Reachability reachability,
        List<Evidence> evidence,
        Instant createdAt,
        Instant updatedAt) {
    public ChannelIdentity {
        evidence = List.copyOf(evidence);
    }

    /** Whether a message would arrive. */
    public enum Reachability {
        REACHABLE,
        BLOCKED,
        GONE
    }

    /** Why we believe who it is. */
    public record Evidence(Kind kind, Grade grade, Instant at) {
        /** Where the belief comes from. */
        public enum Kind {
            /** The provider vouches for the account. */
            PROVIDER_ACCOUNT(Grade.VERIFIED),
            /** The provider vouches that the phone is the account's own. */
            SHARED_CONTACT(Grade.VERIFIED),
            /** A token signed with the inbox's secret. */
            IDENTITY_TOKEN(Grade.VERIFIED),
            /** Typed by the person. */
            TYPED(Grade.CLAIMED);

            private final Grade grade;

            Kind(Grade grade) {
                this.grade = grade;
            }

            /** How far evidence of this kind is to be trusted. */
            public Grade grade() {
                return grade;
            }
        }

        /** How far to trust it. */
        public enum Grade {
            VERIFIED,
            CLAIMED
        }
    }
}
