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

-- Makes this month's partition and the next two; partitions are isolated like their parent.
create function create_month_partitions(parent text, system boolean) returns void
    language plpgsql security definer set search_path = public as $$
declare
    month date;
    partition text;
begin
    for month in select generate_series(date_trunc('month', now()), date_trunc('month', now()) + interval '2 months', interval '1 month')::date
    loop
        partition := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
        if to_regclass(partition) is null then
            execute format(
                'create table %I partition of %I for values from (%L) to (%L)',
                partition, parent, month::timestamptz, (month + interval '1 month')::timestamptz);
            call enable_workspace_isolation(partition::regclass, system);
        end if;
    end loop;
end $$;

create sequence event_log_sequence;

create table event_log (
    workspace_id uuid not null,
    sequence bigint not null,
    xid xid8 not null,
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

-- The log is append-only for the application, on every way to it.
create function forbid_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'event_log is append-only';
end $$;
create trigger event_log_append_only before update or delete on event_log
    for each row execute function forbid_change();

create table event_consumer (
    name text primary key,
    sequence bigint not null default 0,
    holder uuid,
    held_until timestamptz not null default '-infinity',
    updated_at timestamptz not null default now()
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
    created_at timestamptz not null default now()
);
call enable_workspace_isolation('workspace_key');

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
