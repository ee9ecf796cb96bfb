package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.platform.internal.redis.RedisConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamMultiReadArgs;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Redis stream per workspace; an entry's id is its sequence. All have one hash tag, so that one
 * blocking read sees any number of them. What is lost here is not lost: readers see gaps.
 */
@Component
class WorkspaceStreams {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceStreams.class);

    /** Entries that a stream keeps, about. */
    static final int KEPT = 50_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final Duration SLACK = Duration.ofSeconds(2);
    private static final int BATCH = 500;
    private static final String BEFORE = "before";
    private static final String ENTRY = "entry";

    /**
     * An id that is too small is there already, or the stream is of another history (the database
     * was restored, or its entries were trimmed): then it begins anew.
     */
    private static final String APPEND =
            """
            local function add(id, before, entry)
              return redis.pcall('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], id,
                'before', before, 'entry', entry)
            end
            for i = 3, #ARGV, 3 do
              local id = ARGV[i] .. '-0'
              local added = add(id, ARGV[i + 1], ARGV[i + 2])
              if type(added) == 'table' and added.err then
                local known = redis.call('XRANGE', KEYS[1], id, id)
                if #known == 0 or known[1][2][4] ~= ARGV[i + 2] then
                  redis.call('DEL', KEYS[1])
                  add(id, ARGV[i + 1], ARGV[i + 2])
                end
              end
            end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            local head = tonumber(redis.call('GET', KEYS[2]) or '0')
            if tonumber(ARGV[#ARGV - 2]) > head then
              redis.call('SET', KEYS[2], ARGV[#ARGV - 2])
            end
            return true
            """;

    private final RedisConnection redis;
    private final JdbcClient jdbc;
    private volatile @Nullable String prefix;
    private final JsonMapper json = JsonMapper.builder().build();

    WorkspaceStreams(RedisConnection redis, JdbcClient jdbc) {
        this.redis = redis;
        this.jdbc = jdbc;
    }

    /** False without Redis. */
    boolean isConfigured() {
        return redis.client() != null;
    }

    /** Appends in order; what is there already stays. */
    void append(List<Relayed> entries) {
        var arguments = new LinkedHashMap<WorkspaceId, List<Object>>();
        for (Relayed relayed : entries) {
            List<Object> list =
                    arguments.computeIfAbsent(
                            relayed.entry().workspace(),
                            workspace ->
                                    new ArrayList<>(List.of(KEPT, FORGOTTEN_AFTER.toMillis())));
            list.add(relayed.sequence());
            list.add(relayed.before());
            list.add(json.writeValueAsString(relayed.entry()));
        }
        RScript script = client().getScript(StringCodec.INSTANCE);
        var calls = new ArrayList<CompletableFuture<?>>();
        arguments.forEach((workspace, words) ->
                calls.add(
                        script.evalAsync(
                                        RScript.Mode.READ_WRITE,
                                        APPEND,
                                        RScript.ReturnType.BOOLEAN,
                                        List.of(name(workspace), head()),
                                        words.toArray())
                                .toCompletableFuture()));
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
    }

    /** Waits for entries after the positions; empty when the time is over. */
    Map<WorkspaceId, List<Relayed>> read(Map<WorkspaceId, Long> after, Duration wait) {
        var names = new HashMap<String, WorkspaceId>();
        var offsets = new LinkedHashMap<String, StreamMessageId>();
        after.forEach((workspace, position) -> {
            names.put(name(workspace), workspace);
            offsets.put(name(workspace), new StreamMessageId(position));
        });
        String first = offsets.keySet().iterator().next();
        StreamMessageId firstOffset = offsets.remove(first);
        var read =
                client().<String, String>getStream(first, StringCodec.INSTANCE)
                        .readAsync(
                                StreamMultiReadArgs.greaterThan(firstOffset, offsets)
                                        .count(BATCH)
                                        .timeout(wait))
                        .toCompletableFuture()
                        .orTimeout(wait.plus(SLACK).toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        var entries = new HashMap<WorkspaceId, List<Relayed>>();
        read.forEach((name, messages) -> entries.put(names.get(name), entries(messages)));
        return entries;
    }

    private List<Relayed> entries(Map<StreamMessageId, Map<String, String>> messages) {
        return messages.values().stream()
                .map(fields ->
                        new Relayed(
                                json.readValue(fields.get(ENTRY), LoggedEvent.class),
                                Long.parseLong(fields.get(BEFORE))))
                .toList();
    }

    /**
     * Before anything is read: streams that know positions which were never drawn tell of a history
     * that a restored database has forgotten.
     */
    void begin() {
        long drawn =
                jdbc.sql("select last_value from event_log_sequence").query(Long.class).single();
        try {
            String head = client().<String>getBucket(head(), StringCodec.INSTANCE).get();
            if (head != null && Long.parseLong(head) > drawn) {
                LOG.warn("The event streams are ahead of the database and begin anew");
                client().getKeys().deleteByPattern(prefix() + "*");
            }
        } catch (RedisException away) {
            LOG.debug("The event streams could not be looked at", away);
        }
    }

    String name(WorkspaceId workspace) {
        return prefix() + workspace.value();
    }

    private String head() {
        return prefix() + "head";
    }

    /** Several installations may share one Redis. */
    private String prefix() {
        String known = prefix;
        if (known == null) {
            known =
                    jdbc.sql(
                                    """
                                    select 'os:{events:' || system_identifier || '.' || oid || '}:'
                                    from pg_control_system(), pg_database
                                    where datname = current_database()\
                                    """)
                            .query(String.class)
                            .single();
            prefix = known;
        }
        return known;
    }

    private RedissonClient client() {
        RedissonClient client = redis.client();
        if (client == null) {
            throw new IllegalStateException("Redis is not configured");
        }
        return client;
    }
}
