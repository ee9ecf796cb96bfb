package io.omnisupport.customers.internal;

import io.omnisupport.customers.Customer;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.customers.internal.PersonalFields.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Row of a customer; changed only under its row lock. */
@Entity
@Table(name = "customer")
class CustomerEntity {
    @Id private UUID id;
    @TenantId private UUID workspaceId;
    private String name;
    private boolean nameMadeUp;

    @Enumerated(EnumType.STRING)
    private Customer.Stage stage;

    private byte @Nullable [] phoneCipher;
    private byte @Nullable [] phoneIndex;
    private byte @Nullable [] emailCipher;
    private byte @Nullable [] emailIndex;
    private @Nullable String locale;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected CustomerEntity() {}

    @SuppressWarnings("NullAway.Init")
    CustomerEntity(CustomerId id, Named named, @Nullable Locale locale, Instant now) {
        this.id = id.value();
        this.name = named.name();
        this.nameMadeUp = named.madeUp();
        this.stage = named.madeUp() ? Customer.Stage.VISITOR : Customer.Stage.LEAD;
        this.locale = locale == null ? null : locale.toLanguageTag();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A name, and whether we invented it. */
    record Named(String name, boolean madeUp) {}

    /** Whether {@link #learn} would change anything. */
    boolean canLearn(@Nullable String toldName, @Nullable Locale toldLocale) {
        return (nameMadeUp && toldName != null) || (locale == null && toldLocale != null);
    }

    /** A told name replaces a made-up one only, and a told language none. */
    void learn(@Nullable String toldName, @Nullable Locale toldLocale, Instant now) {
        if (nameMadeUp && toldName != null) {
            name = toldName;
            nameMadeUp = false;
            known(now);
        }
        if (locale == null && toldLocale != null) {
            locale = toldLocale.toLanguageTag();
            updatedAt = now;
        }
    }

    /** Takes the phone if none is known or it is proven; true when it is news. */
    boolean adoptPhone(Sealed phone, boolean proven, Instant now) {
        if (phoneIndex != null && (!proven || Arrays.equals(phoneIndex, phone.index()))) {
            return false;
        }
        phoneCipher = phone.cipher();
        phoneIndex = phone.index();
        known(now);
        return true;
    }

    /** Takes the address if none is known or it is proven; true when it is news. */
    boolean adoptEmail(Sealed email, boolean proven, Instant now) {
        if (emailIndex != null && (!proven || Arrays.equals(emailIndex, email.index()))) {
            return false;
        }
        emailCipher = email.cipher();
        emailIndex = email.index();
        known(now);
        return true;
    }

    private void known(Instant now) {
        if (stage == Customer.Stage.VISITOR) {
            stage = Customer.Stage.LEAD;
        }
        updatedAt = now;
    }

    Customer view(@Nullable String phone, @Nullable String email) {
        return new Customer(
                id(),
                name,
                stage,
                phone,
                email,
                locale == null ? null : Locale.forLanguageTag(locale),
                createdAt,
                updatedAt);
    }

    CustomerId id() {
        return new CustomerId(id);
    }

    byte @Nullable [] phoneCipher() {
        return phoneCipher;
    }

    byte @Nullable [] emailCipher() {
        return emailCipher;
    }
}
