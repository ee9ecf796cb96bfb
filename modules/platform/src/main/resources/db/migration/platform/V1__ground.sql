-- Workspace of the running transaction; null outside of one.
create function app_workspace() returns uuid
    language sql stable
    return nullif(current_setting('app.workspace', true), '')::uuid;

-- True while the application works over the queues of all workspaces.
create function app_system() returns boolean
    language sql stable
    return coalesce(current_setting('app.system', true), '') = 'on';

-- Every table with workspace_id passes through here; "system" is for queue tables only.
create procedure enable_workspace_isolation(target regclass, system boolean default false)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy workspace on %s using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
        target);
    if system then
        execute format('create policy system on %s using (app_system()) with check (app_system())', target);
    end if;
end $$;

-- Makes a table's partitions for this month (in UTC) and the next two, and one for every other time,
-- so that no row is refused. Partitions are isolated like their parent, on the direct way too.
create function create_month_partitions(parent text, system boolean) returns void
    language plpgsql security definer
    set search_path = public, pg_temp set timezone = 'UTC' set lock_timeout = '2s'
    as $$
declare
    this_month timestamptz := date_trunc('month', now());
    month timestamptz;
    partition text;
begin
    if to_regclass(parent || '_default') is null then
        execute format('create table %I partition of %I default', parent || '_default', parent);
        call enable_workspace_isolation((parent || '_default')::regclass, system);
    end if;
    for month in select generate_series(this_month, this_month + interval '2 months', interval '1 month')
    loop
        partition := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
        continue when to_regclass(partition) is not null;
        begin
            execute format(
                'create table %I partition of %I for values from (%L) to (%L)',
                partition, parent, month, month + interval '1 month');
            call enable_workspace_isolation(partition::regclass, system);
        exception when check_violation then
            raise warning 'rows of % stay in the default partition', partition;
        end;
    end loop;
end $$;

-- The same for every table that is partitioned by time, of whichever module.
create function create_due_partitions() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    parent record;
begin
    for parent in
        select c.relname as name,
               exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'system') as system
        from pg_partitioned_table t join pg_class c on c.oid = t.partrelid
        where t.partstrat = 'r' and c.relnamespace = 'public'::regnamespace
    loop
        perform create_month_partitions(parent.name, parent.system);
    end loop;
end $$;

-- Numbers must come one at a time (no cache): readers rely on their order.
create sequence event_log_sequence cache 1;

create table event_log (
    workspace_id uuid not null,
    sequence bigint not null,
    type text not null,
    subject uuid not null,
    actor_kind text not null,
    actor_id uuid,
    payload jsonb not null,
    at timestamptz not null,
    primary key (sequence, at)
) partition by range (at);
create index event_log_by_workspace on event_log (workspace_id, sequence);
call enable_workspace_isolation('event_log', true);
select create_month_partitions('event_log', true);

-- The log is append-only for everyone, on every way to it.
create function forbid_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger event_log_append_only before update or delete on event_log
    for each row execute function forbid_change();

-- The transaction has its id before it draws a number; event_log_mark relies on that.
create function append_event(
    workspace uuid, type text, subject uuid, actor_kind text, actor_id uuid, payload jsonb, at timestamptz)
    returns void language plpgsql as $$
begin
    perform pg_current_xact_id();
    insert into event_log (workspace_id, sequence, type, subject, actor_kind, actor_id, payload, at)
    values (workspace, nextval('event_log_sequence'), type, subject, actor_kind, actor_id, payload, at);
end $$;

-- The last number drawn and, when that is more than the caller knows, a transaction id taken after
-- looking: whoever drew a number up to this one runs under a smaller id.
create function event_log_mark(known bigint, out drawn bigint, out taken bigint)
    language plpgsql as $$
begin
    select case when is_called then last_value else last_value - 1 end into drawn
    from event_log_sequence;
    taken := case when drawn > known then pg_current_xact_id()::text::bigint else 0 end;
end $$;

create table event_consumer (
    name text primary key,
    sequence bigint not null default 0,
    holder uuid,
    held_until timestamptz not null default '-infinity',
    updated_at timestamptz not null default clock_timestamp()
);

create table parked_event (
    workspace_id uuid not null,
    consumer text not null,
    sequence bigint not null,
    attempts int not null,
    error text not null,
    parked_at timestamptz not null default now(),
    primary key (consumer, sequence)
);
call enable_workspace_isolation('parked_event', true);

create table idempotency_key (
    workspace_id uuid not null,
    principal text not null,
    operation text not null,
    key text not null,
    fingerprint text not null,
    result uuid,
    created_at timestamptz not null default now(),
    primary key (workspace_id, principal, operation, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
call enable_workspace_isolation('idempotency_key', true);

create table workspace_key (
    workspace_id uuid primary key,
    data_keyset bytea not null,
    index_key bytea not null,
    wrapped_by text not null,
    created_at timestamptz not null default now()
);
call enable_workspace_isolation('workspace_key', true);

create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
