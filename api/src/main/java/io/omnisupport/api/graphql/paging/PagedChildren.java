package io.omnisupport.api.graphql.paging;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A paged list under many parents: one statement per batch, however many parents a page has.
 * Parents that ask for the same page are loaded together.
 */
public final class PagedChildren<P, T> {
    private final String name;
    private final Pages<P, T> pages;
    private final Counts<P> counts;

    private PagedChildren(String name, Pages<P, T> pages, Counts<P> counts) {
        this.name = name;
        this.pages = pages;
        this.counts = counts;
    }

    /** Reads a page of each parent. */
    public interface Pages<P, T> {
        /** The same page of each. */
        Map<P, Page<T>> read(Actor actor, Collection<P> parents, PageRequest request);
    }

    /** Counts the whole list of each parent. */
    public interface Counts<P> {
        /** Numbers; absent means none. */
        Map<P, Integer> read(Actor actor, Collection<P> parents);
    }

    /** Registers the loaders of a list. */
    public static <P, T> PagedChildren<P, T> register(
            BatchLoaderRegistry registry, String name, Pages<P, T> pages, Counts<P> counts) {
        var children = new PagedChildren<>(name, pages, counts);
        registry.<Key<P>, Page<T>>forName(name)
                .registerMappedBatchLoader(
                        (keys, environment) -> off(() -> children.load(keys, environment)));
        registry.<P, Integer>forName(name + ".count")
                .registerMappedBatchLoader((parents, environment) ->
                        off(() -> counts.read(actor(environment), parents)));
        return children;
    }

    /** The page of one parent, loaded with that of its siblings. */
    public CompletableFuture<Connection<T>> of(
            P parent, PageArguments arguments, DataFetchingEnvironment environment) {
        DataLoader<Key<P>, Page<T>> loader =
                Objects.requireNonNull(environment.getDataLoader(name));
        return loader.load(new Key<>(parent, arguments.request()))
                .thenApply(page -> arguments.connection(page, within -> count(parent, within)));
    }

    private CompletableFuture<Integer> count(P parent, DataFetchingEnvironment environment) {
        DataLoader<P, Integer> loader =
                Objects.requireNonNull(environment.getDataLoader(name + ".count"));
        return loader.load(parent).thenApply(number -> number == null ? 0 : number);
    }

    private Map<Key<P>, Page<T>> load(Set<Key<P>> keys, BatchLoaderEnvironment environment) {
        Actor actor = actor(environment);
        var loaded = new HashMap<Key<P>, Page<T>>();
        keys.stream()
                .collect(Collectors.groupingBy(Key::request))
                .forEach((request, same) -> {
                    List<P> parents = same.stream().map(Key::parent).toList();
                    Map<P, Page<T>> read = pages.read(actor, parents, request);
                    same.forEach(key -> loaded.put(key, read.getOrDefault(key.parent(), empty())));
                });
        return loaded;
    }

    private static <T> Page<T> empty() {
        return new Page<>(List.of(), false, false);
    }

    private static Actor actor(BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        return CallerContext.actor(context);
    }

    private static <V> Mono<V> off(Callable<V> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    /** A parent and the page wanted of it. */
    private record Key<P>(P parent, PageRequest request) {}
}
