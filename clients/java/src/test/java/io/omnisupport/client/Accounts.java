package io.omnisupport.client;

import io.omnisupport.client.HttpStandIn.Asked;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sessions of a stand-in: gives out tokens, exchanges each refresh token once, forgets when told.
 */
final class Accounts {
    static final String PASSWORD = "correct";
    private static final String UNAUTHENTICATED =
            "null,\"errors\":[{\"message\":\"Sign in\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]";

    /** Times a refresh token was exchanged. */
    final AtomicInteger exchanges = new AtomicInteger();

    /** How long an access token lives, in seconds. */
    volatile long life = 900;

    private final AtomicInteger count = new AtomicInteger();
    private final Set<String> access = ConcurrentHashMap.newKeySet();
    private final Set<String> renewals = ConcurrentHashMap.newKeySet();

    /** A server with the session operations, and a time that only the signed-in get. */
    HttpStandIn server() {
        return new HttpStandIn()
                .answering("OperatorSession_SignIn", this::signIn)
                .answering("OperatorSession_Refresh", this::refresh)
                .answering("OperatorSession_SignOut", this::signOut)
                .answering("CustomerSession_Start", this::start)
                .answering("CustomerSession_End", this::end)
                .answering("Test_Time", this::time);
    }

    /** Access tokens end; refresh tokens still work. */
    void expireAccess() {
        access.clear();
    }

    /** Nothing given out so far works any more. */
    void revokeAll() {
        access.clear();
        renewals.clear();
    }

    private String signIn(Asked asked) {
        boolean isRight = asked.variables().at("/input/password").asString().equals(PASSWORD);
        return isRight
                ? "{\"sessionCreate\":{\"session\":%s,\"errors\":[]}}".formatted(operator())
                : "{\"sessionCreate\":{\"session\":null,\"errors\":[%s]}}".formatted(refusal());
    }

    private String refresh(Asked asked) {
        boolean isGood = exchanged(asked.variables().at("/input/refreshToken").asString());
        return isGood
                ? "{\"sessionRefresh\":{\"session\":%s,\"errors\":[]}}".formatted(operator())
                : "{\"sessionRefresh\":{\"session\":null,\"errors\":[%s]}}".formatted(refusal());
    }

    private String signOut(Asked asked) {
        revokeAll();
        return "{\"sessionRevoke\":{\"errors\":[]}}";
    }

    private String start(Asked asked) {
        String token = asked.variables().at("/input/resumeToken").asString("");
        String customer = token.isEmpty() || !exchanged(token) ? "cus_" + count.get() : "cus_0";
        return """
        {"widgetSessionStart":{"session":{%s,"resumeToken":"%s",
          "customer":{"id":"%s","name":"Visitor"}},"errors":[]}}\
        """
                .formatted(access(), renewal(), customer);
    }

    private String end(Asked asked) {
        revokeAll();
        return "{\"widgetSessionEnd\":{\"isAccepted\":true,\"errors\":[]}}";
    }

    private String time(Asked asked) {
        boolean isKnown = access.contains(asked.header("authorization").replace("Bearer ", ""));
        return isKnown ? "{\"serverTime\":\"2026-11-27T00:00:00Z\"}" : UNAUTHENTICATED;
    }

    private boolean exchanged(String token) {
        exchanges.incrementAndGet();
        return renewals.contains(token);
    }

    private String operator() {
        return """
        {%s,"refreshToken":"%s","sessionId":"ses_1","operator":{"id":"opr_1","name":"Анна"}}\
        """
                .formatted(access(), renewal());
    }

    private String access() {
        String token = "access-" + count.incrementAndGet();
        access.add(token);
        return "\"accessToken\":\"%s\",\"expiresAt\":\"%s\""
                .formatted(token, Instant.now().plusSeconds(life));
    }

    private String renewal() {
        String token = "renewal-" + count.get();
        renewals.add(token);
        return token;
    }

    private static String refusal() {
        return """
        {"__typename":"CredentialsRefusedError","code":"CREDENTIALS_REFUSED","path":null,
          "message":"Wrong e-mail or password"}\
        """;
    }
}
