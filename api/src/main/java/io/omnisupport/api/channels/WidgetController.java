package io.omnisupport.api.channels;

import graphql.GraphQLContext;
import io.omnisupport.api.channels.InboxSettingsView.WidgetAppearance;
import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.api.security.Callers;
import io.omnisupport.api.security.RequestOrigin;
import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxSettings.WidgetSettings;
import io.omnisupport.channels.WidgetSessions;
import io.omnisupport.customers.Customer;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What the widget needs before and around a visit. */
@Controller
class WidgetController {
    private final WidgetSessions sessions;
    private final Callers callers;
    private final Capabilities capabilities;

    WidgetController(WidgetSessions sessions, Callers callers, Capabilities capabilities) {
        this.sessions = sessions;
        this.callers = callers;
        this.capabilities = capabilities;
    }

    @QueryMapping
    @Nullable Widget widget(@Argument String key, GraphQLContext context) {
        return widget(sessions.configuration(key, RequestOrigin.get(context).page()));
    }

    @MutationMapping
    WidgetSessionStartPayload widgetSessionStart(
            @Argument WidgetSessionStartInput input, GraphQLContext context) {
        String page = RequestOrigin.get(context).page();
        return Payloads.of(
                sessions.start(input.key(), input.resumeToken(), page)
                        .map(session -> admitted(session, context)),
                (session, errors) ->
                        new WidgetSessionStartPayload(
                                session,
                                session == null
                                        ? null
                                        : widget(sessions.configuration(input.key(), page)),
                                errors));
    }

    /** What follows in the same request may see what the new token may see. */
    private CustomerSession admitted(WidgetSessions.WidgetSession session, GraphQLContext context) {
        CallerContext.put(context, callers.of("Bearer " + session.accessToken()));
        return new CustomerSession(
                session.accessToken(),
                session.expiresAt(),
                session.resumeToken(),
                session.customer());
    }

    @MutationMapping
    WidgetSessionEndPayload widgetSessionEnd(
            @Argument WidgetSessionEndInput input,
            @ContextValue CustomerActor actor,
            GraphQLContext context) {
        sessions.end(actor);
        if (CallerContext.get(context) instanceof Known known) {
            callers.forget(known);
        }
        return Payloads.of(Outcome.done(true), WidgetSessionEndPayload::new);
    }

    private @Nullable Widget widget(@Nullable Inbox inbox) {
        return inbox != null && inbox.settings() instanceof WidgetSettings settings
                ? new Widget(
                        WidgetAppearance.of(settings.appearance()),
                        capabilities.of(inbox.channel()).maxFileBytes())
                : null;
    }

    record WidgetSessionStartInput(String key, @Nullable String resumeToken) {}

    record WidgetSessionEndInput(String resumeToken) {}

    record Widget(WidgetAppearance appearance, long maxFileBytes) {}

    record CustomerSession(
            String accessToken, Instant expiresAt, String resumeToken, Customer customer) {}

    record WidgetSessionStartPayload(
            @Nullable CustomerSession session, @Nullable Widget widget, List<Refusal> errors) {}

    record WidgetSessionEndPayload(@Nullable Boolean isAccepted, List<Refusal> errors) {}
}
