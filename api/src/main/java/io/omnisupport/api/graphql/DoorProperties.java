package io.omnisupport.api.graphql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What requests and streams are held to; {@code Query.limits} tells clients.
 *
 * @param depth deepest nesting of fields
 * @param fields most fields in a document, fragments as often as they are spread
 * @param staffCost highest cost of an operator's request
 * @param widgetCost the same for visitors and strangers
 * @param bodyBytes largest request body
 * @param timeout longest request
 * @param streamsPerCaller open sockets of one caller
 * @param socketsPerAddress open sockets of one address
 * @param operationsPerSocket live operations of one socket
 * @param streamRetention how far back a stream can be resumed
 * @param idempotencyRetention how long a key of a send is remembered
 * @param backlog most log entries replayed to a resumed stream
 * @param buffer log entries kept for a slow reader
 */
@ConfigurationProperties("omnisupport.door")
public record DoorProperties(
        @DefaultValue("12") int depth,
        @DefaultValue("400") int fields,
        @DefaultValue("30") int aliases,
        @DefaultValue("30") int directives,
        @DefaultValue("10") int rootMutations,
        @DefaultValue("3000") int tokens,
        @DefaultValue("65536") int documentCharacters,
        @DefaultValue("5000") int staffCost,
        @DefaultValue("1000") int widgetCost,
        @DefaultValue("262144") int bodyBytes,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("20") int streamsPerCaller,
        @DefaultValue("200") int socketsPerAddress,
        @DefaultValue("50") int operationsPerSocket,
        @DefaultValue("7d") Duration streamRetention,
        @DefaultValue("24h") Duration idempotencyRetention,
        @DefaultValue("20000") int backlog,
        @DefaultValue("1024") int buffer) {}
