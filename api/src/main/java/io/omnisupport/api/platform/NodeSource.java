package io.omnisupport.api.platform;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.TypedId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Objects of one kind by id, within the actor's reach; one bean for each type that implements
 * {@code Node}.
 *
 * @param type name in the schema
 * @param prefix what ids begin with
 */
public record NodeSource(String type, String prefix, Load load) {
    /** Loads many in a constant number of statements. */
    public interface Load {
        /** The visible ones. */
        Map<UUID, Object> find(Actor actor, Collection<UUID> ids);
    }

    /** Loads many by typed ids. */
    public interface Find<I, V> {
        /** The visible ones. */
        Map<I, V> find(Actor actor, Collection<I> ids);
    }

    /** A source over a module's own look-up. */
    public static <I extends TypedId, V> NodeSource of(
            String type, String prefix, Function<UUID, I> id, Find<I, V> find) {
        return new NodeSource(
                type,
                prefix,
                (actor, values) -> {
                    List<I> ids = values.stream().map(id).toList();
                    var found = new HashMap<UUID, Object>();
                    find.find(actor, ids).forEach((key, value) -> found.put(key.value(), value));
                    return found;
                });
    }
}
