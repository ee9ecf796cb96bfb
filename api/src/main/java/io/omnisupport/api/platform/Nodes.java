package io.omnisupport.api.platform;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.omnisupport.api.graphql.FieldAccess;
import io.omnisupport.api.security.Caller;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.platform.PublicId;
import io.omnisupport.platform.TypedId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Objects of any kind by public id: batched by kind, and checked against the caller as on every
 * other way to them. Unknown, deleted, foreign and forbidden look the same.
 */
@Component
public class Nodes {
    private static final String LOADER = "nodes";

    private final Map<String, NodeSource> sources;
    private final FieldAccess access;
    private final ObjectProvider<GraphQlSource> graphQl;

    Nodes(
            List<NodeSource> sources,
            FieldAccess access,
            ObjectProvider<GraphQlSource> graphQl,
            BatchLoaderRegistry loaders) {
        this.sources =
                sources.stream().collect(Collectors.toMap(NodeSource::prefix, Function.identity()));
        this.access = access;
        this.graphQl = graphQl;
        loaders.<Reference, Object>forName(LOADER)
                .registerMappedBatchLoader((references, environment) ->
                        Mono.fromCallable(() ->
                                        load(
                                                references,
                                                Objects.requireNonNull(environment.getContext())))
                                .subscribeOn(Schedulers.boundedElastic()));
    }

    /** The object, or null. */
    public CompletableFuture<@Nullable Object> find(
            String publicId, DataFetchingEnvironment environment) {
        String prefix = PublicId.prefixOf(publicId);
        UUID value = PublicId.parse(prefix, publicId);
        return value == null || !sources.containsKey(prefix)
                ? CompletableFuture.completedFuture(null)
                : load(new Reference(prefix, value), environment);
    }

    /** The object, or null. */
    public CompletableFuture<@Nullable Object> find(
            @Nullable TypedId id, DataFetchingEnvironment environment) {
        return id == null
                ? CompletableFuture.completedFuture(null)
                : load(new Reference(id.prefix(), id.value()), environment);
    }

    private static CompletableFuture<@Nullable Object> load(
            Reference reference, DataFetchingEnvironment environment) {
        DataLoader<Reference, Object> loader =
                Objects.requireNonNull(environment.getDataLoader(LOADER));
        return loader.load(reference);
    }

    private Map<Reference, Object> load(Set<Reference> references, GraphQLContext context) {
        var loaded = new HashMap<Reference, Object>();
        if (CallerContext.get(context) instanceof Known caller) {
            references.stream()
                    .collect(Collectors.groupingBy(Reference::prefix))
                    .forEach((prefix, same) -> loaded.putAll(load(caller, prefix, same)));
        }
        return loaded;
    }

    private Map<Reference, Object> load(Known caller, String prefix, List<Reference> references) {
        NodeSource source = sources.get(prefix);
        if (source == null || !mayRead(caller, source)) {
            return Map.of();
        }
        List<UUID> ids = references.stream().map(Reference::value).toList();
        Map<UUID, Object> found = source.load().find(caller.actor(), ids);
        return references.stream()
                .filter(reference -> found.containsKey(reference.value()))
                .collect(
                        Collectors.toMap(
                                Function.identity(), reference -> found.get(reference.value())));
    }

    private boolean mayRead(Caller caller, NodeSource source) {
        GraphQLSchema schema = graphQl.getObject().schema();
        return access.mayRead(caller, (GraphQLObjectType) schema.getType(source.type()));
    }

    private record Reference(String prefix, UUID value) {}
}
