create sequence inbound_position;

-- The vault. Rows are found by id and by time; work is found in inbound_queue.
create table inbound_event (
    workspace_id uuid not null,
    id uuid not null,
    inbox_id uuid not null,
    external_id text not null,
    position bigint not null,
    sender_key text not null,
    group_key text,
    headers jsonb not null,
    body text not null,
    redactions jsonb not null,
    state text not null,
    state_reason text,
    attempt_count int not null default 0,
    results uuid[] not null default '{}',
    received_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id, received_at)
) partition by range (received_at);
create index inbound_event_by_time on inbound_event (workspace_id, received_at desc, id desc);
create index inbound_event_parked on inbound_event (workspace_id, inbox_id) where state = 'FAILED';
call enable_workspace_isolation('inbound_event', true);
select create_month_partitions('inbound_event', true);

-- Partitions can't hold a key without their time, so what came once is remembered here.
create table inbound_event_key (
    workspace_id uuid not null,
    inbox_id uuid not null,
    external_id text not null,
    event_id uuid not null,
    received_at timestamptz not null,
    primary key (workspace_id, inbox_id, external_id)
);
call enable_workspace_isolation('inbound_event_key', true);

-- Events not handled yet; small whatever the vault holds.
create table inbound_queue (
    workspace_id uuid not null,
    event_id uuid not null,
    received_at timestamptz not null,
    inbox_id uuid not null,
    sender_key text not null,
    group_key text,
    position bigint not null,
    attempt_count int not null default 0,
    next_attempt_at timestamptz not null,
    lease uuid,
    leased_until timestamptz not null default '-infinity',
    primary key (workspace_id, event_id)
);
create index inbound_queue_by_sender on inbound_queue (inbox_id, sender_key, position);
create index inbound_queue_due on inbound_queue (next_attempt_at, position);
call enable_workspace_isolation('inbound_queue', true);

-- Which of our messages a provider's message is, in both directions.
create table provider_message (
    workspace_id uuid not null,
    inbox_id uuid not null,
    external_id text not null,
    message_id uuid not null,
    part int not null,
    created_at timestamptz not null,
    primary key (workspace_id, inbox_id, external_id)
);
create index provider_message_by_message on provider_message (workspace_id, message_id, part);
call enable_workspace_isolation('provider_message');

-- Files still at the provider, and those brought from there.
create table inbound_file (
    workspace_id uuid not null,
    attachment_id uuid not null,
    inbox_id uuid not null,
    message_id uuid not null,
    file_key text not null,
    reference text not null,
    content_type text not null,
    byte_size bigint not null,
    state text not null,
    attempt_count int not null default 0,
    next_attempt_at timestamptz not null,
    lease uuid,
    leased_until timestamptz not null default '-infinity',
    created_at timestamptz not null,
    primary key (workspace_id, attachment_id)
);
create index inbound_file_by_message on inbound_file (workspace_id, message_id);
create index inbound_file_due on inbound_file (next_attempt_at) where state = 'PENDING';
call enable_workspace_isolation('inbound_file', true);
