package io.omnisupport.api.graphql.paging;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.Fingerprint;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/**
 * Reads {@code first}, {@code after}, {@code last} and {@code before}; anything but exactly one
 * size with its own cursor is refused instead of guessed.
 */
@Component
class PageArgumentsResolver implements HandlerMethodArgumentResolver {
    private static final int LARGEST = 100;
    private static final int SHORT = 16;

    private final Cursors cursors;

    PageArgumentsResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageArguments.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        Integer size = first == null ? last : first;
        check(size != null && (first == null || last == null), "exactly one of first and last");
        check(size != null && size >= 1 && size <= LARGEST, "a page size from 1 to " + LARGEST);
        check(first == null ? after == null : before == null, "after with first, before with last");
        String list = list(environment);
        String cursor = first == null ? before : after;
        var request =
                new PageRequest(size == null ? LARGEST : size, first != null, key(list, cursor));
        return new PageArguments(request, list, cursors);
    }

    private @Nullable List<String> key(String list, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> key = cursors.read(list, cursor);
        check(key != null, "a cursor of the same list, filter and order");
        return key;
    }

    /** The field, and what narrows or sorts it. */
    private static String list(DataFetchingEnvironment environment) {
        Map<String, Object> others = new TreeMap<>(environment.getArguments());
        others.keySet().removeAll(List.of("first", "after", "last", "before"));
        others.values().removeIf(value -> value == null);
        String field =
                GraphQLTypeUtil.simplePrint(environment.getParentType())
                        + "."
                        + environment.getField().getName();
        return others.isEmpty() ? field : field + ":" + Fingerprint.of(others).substring(0, SHORT);
    }

    private static void check(boolean holds, String expected) {
        if (!holds) {
            throw new ProblemException(ErrorCode.BAD_USER_INPUT, "The list needs " + expected);
        }
    }
}
