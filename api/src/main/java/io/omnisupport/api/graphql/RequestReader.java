package io.omnisupport.api.graphql;

import io.omnisupport.api.graphql.documents.PersistedHash;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Reads a request strictly by the GraphQL over HTTP specification: nothing is coerced. */
final class RequestReader extends ValueDeserializer<SerializableGraphQlRequest> {
    private static final TypeReference<Map<String, @Nullable Object>> MAP =
            new TypeReference<>() {};
    private static final Set<String> TEXTS = Set.of("query", "operationName");
    private static final Set<String> MAPS = Set.of("variables", "extensions");

    /** A mapper of its own: no setting for other JSON may change requests and answers. */
    static JsonMapper mapper() {
        var module = new SimpleModule();
        module.addDeserializer(SerializableGraphQlRequest.class, new RequestReader());
        return JsonMapper.builder().addModule(module).build();
    }

    @Override
    public SerializableGraphQlRequest deserialize(
            JsonParser parser, DeserializationContext context) {
        JsonNode tree = context.readTree(parser);
        if (!(tree instanceof ObjectNode request)) {
            return context.reportInputMismatch(this, "A request is a JSON object");
        }
        TEXTS.forEach(name -> check(context, name, absent(request, name) || text(request, name)));
        MAPS.forEach(name -> check(context, name, absent(request, name) || map(request, name)));
        PersistedHash.normalize(request);
        check(context, "query", text(request, "query"));
        var read = new SerializableGraphQlRequest();
        read.setQuery(request.path("query").asString());
        read.setOperationName(request.path("operationName").asString(null));
        read.setVariables(values(context, request.path("variables")));
        read.setExtensions(values(context, request.path("extensions")));
        return read;
    }

    private void check(DeserializationContext context, String name, boolean isGood) {
        if (!isGood) {
            context.reportInputMismatch(this, "%s is missing or of the wrong type", name);
        }
    }

    private static boolean absent(JsonNode request, String name) {
        return request.path(name).isMissingNode() || request.path(name).isNull();
    }

    private static boolean text(JsonNode request, String name) {
        return request.path(name).isString();
    }

    private static boolean map(JsonNode request, String name) {
        return request.path(name).isObject();
    }

    private static Map<String, @Nullable Object> values(
            DeserializationContext context, JsonNode node) {
        return node.isObject()
                ? context.readTreeAsValue(node, context.getTypeFactory().constructType(MAP))
                : Map.of();
    }
}
