package io.omnisupport.api.graphql.paging;

import io.omnisupport.api.graphql.paging.Connection.Count;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.util.List;

/**
 * The page a client asked for, and how its cursors are written.
 *
 * @param list the list with its filter and order; cursors of one are worthless in another
 */
public record PageArguments(PageRequest request, String list, Cursors cursors) {
    /** The page as a connection. */
    public <T> Connection<T> connection(Page<T> page, Count count) {
        return Connection.of(page, key -> cursors.write(list, key), count);
    }

    /** Cursor of a row in this list. */
    public String cursor(List<String> key) {
        return cursors.write(list, key);
    }
}
