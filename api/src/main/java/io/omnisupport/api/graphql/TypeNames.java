package io.omnisupport.api.graphql;

import io.omnisupport.channels.TooManyMessages;
import io.omnisupport.conversations.Author;
import io.omnisupport.conversations.UploadLimitReached;
import io.omnisupport.platform.Refusal;
import io.omnisupport.tenancy.SignInThrottled;
import java.util.Map;

/** What Java objects are called in the schema; mostly by their class's name. */
final class TypeNames {
    private static final String STREAM_EVENT = "StreamEvent";
    private static final String EVENT = "Event";
    private static final Map<Class<?>, String> OTHERS =
            Map.of(
                    SignInThrottled.class, "LimitReachedError",
                    TooManyMessages.class, "LimitReachedError",
                    UploadLimitReached.class, "LimitReachedError",
                    Author.class, "Actor");

    private TypeNames() {}

    static String of(Class<?> type) {
        String other = OTHERS.get(type);
        if (other != null) {
            return other;
        }
        String name = type.getSimpleName();
        if (Refusal.class.isAssignableFrom(type)) {
            return name + "Error";
        }
        Class<?> around = type.getEnclosingClass();
        return around != null && around.getSimpleName().equals(STREAM_EVENT)
                ? name.substring(0, name.length() - EVENT.length())
                : name;
    }
}
