package io.omnisupport.channels.internal.inbox;

import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.Credentials;
import io.omnisupport.platform.FieldEncryption;
import io.omnisupport.platform.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens an inbox for its adapter. */
@Component
public class Connections {
    private static final String CONTEXT = "inbox.credentials";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FieldEncryption encryption;

    Connections(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    /** The inbox with its secrets in the clear, for as long as the call lasts. */
    public Connection open(StoredInbox stored) {
        return new Connection(
                stored.workspace(),
                stored.inbox().id(),
                stored.inbox().key(),
                stored.inbox().settings(),
                credentials(stored.workspace(), stored.credentials()));
    }

    byte @Nullable [] seal(WorkspaceId workspace, Credentials credentials) {
        return credentials.values().isEmpty()
                ? null
                : encryption.encrypt(
                        workspace, CONTEXT, JSON.writeValueAsString(credentials.values()));
    }

    private Credentials credentials(WorkspaceId workspace, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Credentials.NONE;
        }
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> value :
                JSON.readTree(encryption.decrypt(workspace, CONTEXT, sealed)).properties()) {
            values.put(value.getKey(), value.getValue().stringValue());
        }
        return new Credentials(values);
    }
}
