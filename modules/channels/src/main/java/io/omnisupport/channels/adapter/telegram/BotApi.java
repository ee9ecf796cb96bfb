package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.platform.OutboundHttp;
import io.omnisupport.platform.OutboundHttp.Answered;
import io.omnisupport.platform.OutboundHttp.Call;
import io.omnisupport.platform.OutboundHttp.Exchange;
import io.omnisupport.platform.OutboundHttp.Failed;
import io.omnisupport.platform.OutboundHttp.FailureKind;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the Bot API; nothing of an address ever reaches an exception or a log. */
final class BotApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long MAX_ANSWER = 8L << 20;

    private final OutboundHttp http;
    private final TelegramProperties properties;

    BotApi(OutboundHttp http, TelegramProperties properties) {
        this.http = http;
        this.properties = properties;
    }

    /** A call that may be carried out twice without harm. */
    Answer ask(BotServer bot, String method, Map<String, ?> parameters) {
        return post(bot, method, json(parameters), true, properties.requestTimeout());
    }

    /** A call that stays open until something happens. */
    Answer wait(BotServer bot, String method, Map<String, ?> parameters, Duration wait) {
        var timeout = wait.plus(properties.requestTimeout());
        return post(bot, method, json(parameters), true, timeout);
    }

    /** A call that must not be carried out twice. */
    Answer tell(BotServer bot, String method, Map<String, ?> parameters) {
        return post(bot, method, json(parameters), false, properties.requestTimeout());
    }

    /** A call with a file, which must not be carried out twice. */
    Answer upload(BotServer bot, String method, Multipart form) {
        var content = new Content(form.contentType(), form.bytes());
        return post(bot, method, content, false, fileTimeout());
    }

    /** Bytes of a file by the path that {@code getFile} told. */
    Exchange download(BotServer bot, String path) {
        return http.send(
                new Call(
                        bot.destination(),
                        "GET",
                        bot.file(path),
                        Map.of(),
                        null,
                        true,
                        isPrivateAllowed(bot),
                        fileTimeout(),
                        properties.maxDownload()));
    }

    private Answer post(
            BotServer bot, String method, Content content, boolean repeatable, Duration timeout) {
        return read(
                http.send(
                        new Call(
                                bot.destination(),
                                "POST",
                                bot.method(method),
                                Map.of("content-type", content.type()),
                                content.bytes(),
                                repeatable,
                                isPrivateAllowed(bot),
                                timeout,
                                MAX_ANSWER)));
    }

    private static Content json(Map<String, ?> parameters) {
        return new Content("application/json", JSON.writeValueAsBytes(parameters));
    }

    private Duration fileTimeout() {
        return properties.requestTimeout().multipliedBy(4);
    }

    private boolean isPrivateAllowed(BotServer bot) {
        return properties.areOwnServersAllowed() || bot.base().equals(properties.apiBaseUrl());
    }

    private static Answer read(Exchange exchange) {
        return switch (exchange) {
            case Failed failed ->
                    new Answer.Silent(
                            failed.maybeSent(), failed.kind() != FailureKind.CIRCUIT_OPEN);
            case Answered answered -> read(answered);
        };
    }

    private static Answer read(Answered answered) {
        JsonNode answer;
        try {
            answer = JSON.readTree(answered.body());
        } catch (JacksonException e) {
            return unreadable(answered.status());
        }
        if (answer.path("ok").asBoolean(false) && answer.has("result")) {
            return new Answer.Ok(answer.path("result"));
        }
        if (!answer.has("error_code")) {
            return unreadable(answered.status());
        }
        long wait = answer.path("parameters").path("retry_after").asLong(0);
        return new Answer.Refused(
                answer.path("error_code").asInt(answered.status()),
                answer.path("description").asString(""),
                wait > 0 ? Duration.ofSeconds(wait) : null);
    }

    /** A proxy's page instead of an answer: a success that can't be read may have been one. */
    private static Answer unreadable(int status) {
        return status < 300
                ? new Answer.Silent(true, true)
                : new Answer.Refused(Math.max(status, 500), "", null);
    }

    private record Content(String type, byte[] bytes) {}
}
