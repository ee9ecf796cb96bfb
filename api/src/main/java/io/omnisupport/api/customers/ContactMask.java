package io.omnisupport.api.customers;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Scope;
import io.omnisupport.platform.SystemActor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Contact data as a caller may see it: whole with the scope, and for oneself; masked otherwise. */
public final class ContactMask {
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{7,15}");
    private static final int SHOWN_FIRST = 5;
    private static final int SHOWN_LAST = 2;

    private ContactMask() {}

    /** A phone number; masked as {@code +7916*****67}. */
    public static @Nullable String phone(@Nullable String phone, Actor viewer) {
        return phone == null || maySee(viewer) ? phone : masked(phone);
    }

    /** An e-mail address; masked as {@code i***@example.ru}. */
    public static @Nullable String email(@Nullable String email, Actor viewer) {
        return email == null || maySee(viewer) ? email : maskedEmail(email);
    }

    /** Address of an identity, whatever it is. */
    public static String address(String address, Actor viewer) {
        if (maySee(viewer)) {
            return address;
        }
        if (PHONE.matcher(address).matches()) {
            return masked(address);
        }
        return address.indexOf('@') > 0 ? maskedEmail(address) : hidden(address);
    }

    private static boolean maySee(Actor viewer) {
        return switch (viewer) {
            case OperatorActor operator -> operator.scopes().contains(Scope.CUSTOMERS_CONTACT);
            case CustomerActor _, SystemActor _ -> true;
        };
    }

    private static String masked(String phone) {
        int hidden = phone.length() - SHOWN_FIRST - SHOWN_LAST;
        return hidden <= 0
                ? "*".repeat(phone.length())
                : phone.substring(0, SHOWN_FIRST)
                        + "*".repeat(hidden)
                        + phone.substring(phone.length() - SHOWN_LAST);
    }

    private static String maskedEmail(String email) {
        return email.charAt(0) + "***" + email.substring(email.indexOf('@'));
    }

    private static String hidden(String name) {
        int first = name.startsWith("@") ? 2 : 1;
        return name.length() <= first ? "***" : name.substring(0, first) + "***";
    }
}
