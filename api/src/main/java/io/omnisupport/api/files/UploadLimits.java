package io.omnisupport.api.files;

import io.omnisupport.api.channels.Capabilities;
import io.omnisupport.channels.ChannelType;
import io.omnisupport.conversations.Uploads;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be uploaded, told before anybody tries. */
@Component
public class UploadLimits {
    private final Capabilities capabilities;
    private final Uploads uploads;

    UploadLimits(Capabilities capabilities, Uploads uploads) {
        this.capabilities = capabilities;
        this.uploads = uploads;
    }

    /** What an upload is for. */
    public enum Purpose {
        MESSAGE
    }

    /** Largest size and the types for a purpose in a channel. */
    public record UploadLimit(
            Purpose purpose, ChannelType channel, long maxBytes, List<String> contentTypes) {}

    /** All limits. */
    public List<UploadLimit> all() {
        List<String> types = uploads.contentTypes().stream().sorted().toList();
        return Arrays.stream(ChannelType.values())
                .map(channel ->
                        new UploadLimit(
                                Purpose.MESSAGE,
                                channel,
                                capabilities.maxFileBytes(channel),
                                types))
                .toList();
    }
}
