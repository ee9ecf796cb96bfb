package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.adapter.telegram.Answer.Ok;
import io.omnisupport.channels.spi.FetchOutcome;
import io.omnisupport.channels.spi.FetchOutcome.Fetched;
import io.omnisupport.channels.spi.FetchOutcome.Refused;
import io.omnisupport.channels.spi.FetchOutcome.Unavailable;
import io.omnisupport.platform.OutboundHttp.Answered;
import io.omnisupport.platform.OutboundHttp.Failed;
import io.omnisupport.platform.OutboundHttp.FailureKind;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Brings files: {@code getFile} tells a path, the path gives the bytes. */
final class TelegramFiles {
    private static final FetchOutcome TOO_LARGE = new Refused("attachment.over-20-mb");
    private static final FetchOutcome GONE = new Refused("attachment.gone");

    private final BotApi api;

    TelegramFiles(BotApi api) {
        this.api = api;
    }

    FetchOutcome fetch(BotServer bot, String fileId) {
        return switch (api.ask(bot, "getFile", Map.of("file_id", fileId))) {
            case Ok(JsonNode file) -> {
                String path = Fields.text(file, "file_path");
                yield path == null ? TOO_LARGE : download(bot, path);
            }
            case Answer.Refused refused when refused.says("too big") -> TOO_LARGE;
            case Answer.Refused refused when refused.code() == 400 -> GONE;
            case Answer.Refused _, Answer.Silent _ -> new Unavailable();
        };
    }

    private FetchOutcome download(BotServer bot, String path) {
        return switch (api.download(bot, path)) {
            case Answered answered when answered.status() == 200 -> new Fetched(answered.body());
            case Answered _ -> new Unavailable();
            case Failed failed when failed.kind() == FailureKind.TOO_LARGE -> TOO_LARGE;
            case Failed _ -> new Unavailable();
        };
    }
}
