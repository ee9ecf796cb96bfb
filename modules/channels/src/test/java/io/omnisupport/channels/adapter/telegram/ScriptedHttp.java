package io.omnisupport.channels.adapter.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnisupport.platform.OutboundHttp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Bot API that says what it was told to, and remembers what it was asked. */
final class ScriptedHttp implements OutboundHttp {
    private final Map<String, Deque<Exchange>> script = new HashMap<>();
    final List<Call> calls = new ArrayList<>();

    ScriptedHttp answers(String method, int status, String body) {
        return answers(method, new Answered(status, Map.of(), body.getBytes(UTF_8)));
    }

    ScriptedHttp answers(String method, Exchange exchange) {
        script.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(exchange);
        return this;
    }

    ScriptedHttp fails(String method, FailureKind kind, boolean maybeSent) {
        return answers(method, new Failed(kind, maybeSent, "scripted"));
    }

    @Override
    public Exchange send(Call call) {
        calls.add(call);
        String path = call.uri().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1);
        Deque<Exchange> answers = script.getOrDefault(method, new ArrayDeque<>());
        if (answers.isEmpty()) {
            String body = Payloads.read("response_send_message.json");
            return new Answered(200, Map.of(), body.getBytes(UTF_8));
        }
        return answers.size() > 1 ? answers.remove() : answers.getFirst();
    }

    JsonNode sent(int index) {
        byte[] body = calls.get(index).body();
        return JsonMapper.shared().readTree(body == null ? new byte[0] : body);
    }
}
