package io.omnisupport.api.files;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.api.conversations.ConversationNodes;
import io.omnisupport.api.files.UploadAddresses.Upload;
import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.api.platform.Nodes;
import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.Attachment.State;
import io.omnisupport.conversations.FileRefused;
import io.omnisupport.conversations.Uploads;
import io.omnisupport.conversations.Uploads.NewUpload;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Announcing files and ending their upload; the bytes take another way. */
@Controller
class UploadController {
    private final Uploads uploads;
    private final UploadAddresses addresses;
    private final Nodes nodes;

    UploadController(Uploads uploads, UploadAddresses addresses, Nodes nodes) {
        this.uploads = uploads;
        this.addresses = addresses;
        this.nodes = nodes;
    }

    @MutationMapping
    CreatePayload attachmentUploadCreate(
            @Argument CreateInput input, @ContextValue Actor actor, GraphQLContext context) {
        return Payloads.of(
                uploads.announce(actor, input.upload()),
                (file, errors) -> new CreatePayload(file, address(file, context), errors));
    }

    private @Nullable Upload address(@Nullable Attachment file, GraphQLContext context) {
        return file == null || file.state() != State.PENDING ? null : addresses.of(file, context);
    }

    @MutationMapping
    CompletePayload attachmentUploadComplete(
            @Argument CompleteInput input, @ContextValue Actor actor) {
        return Payloads.of(
                ConversationNodes.ATTACHMENT
                        .read(input.attachmentId(), "input", "attachmentId")
                        .then(file -> uploads.complete(actor, file)),
                CompletePayload::new);
    }

    @SchemaMapping(typeName = "FileRefusedError")
    CompletableFuture<@Nullable Object> attachment(
            FileRefused refusal, DataFetchingEnvironment environment) {
        return nodes.find(refusal.attachment(), environment);
    }

    record CreateInput(
            String idempotencyKey,
            String fileName,
            String contentType,
            long byteSize,
            UploadLimits.Purpose purpose) {
        NewUpload upload() {
            return new NewUpload(idempotencyKey, fileName, contentType, byteSize);
        }
    }

    record CompleteInput(String attachmentId) {}

    record CreatePayload(
            @Nullable Attachment attachment, @Nullable Upload upload, List<Refusal> errors) {}

    record CompletePayload(@Nullable Attachment attachment, List<Refusal> errors) {}
}
