create table delivery (
    workspace_id uuid not null,
    id uuid not null,
    position bigint generated always as identity,
    message_id uuid not null,
    conversation_id uuid not null,
    inbox_id uuid not null,
    identity_id uuid not null,
    state text not null,
    attempt_count int not null default 0,
    -- Times in a row the provider was down.
    failure_count int not null default 0,
    -- The node that sent the next part went silent: the part may have arrived.
    is_resumed boolean not null default false,
    -- Parts the provider has taken; a split text goes on from here.
    parts_sent int not null default 0,
    next_attempt_at timestamptz not null,
    lease uuid,
    leased_until timestamptz not null default '-infinity',
    failure_reason text,
    failure_key text,
    failure_retryable boolean,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id)
);
create unique index delivery_by_message on delivery (workspace_id, message_id);
create index delivery_open on delivery (conversation_id, position)
    where state in ('QUEUED', 'SENDING');
create index delivery_due on delivery (inbox_id, next_attempt_at, position)
    where state = 'QUEUED';
create index delivery_busy on delivery (inbox_id, leased_until) where state = 'SENDING';
call enable_workspace_isolation('delivery', true);

-- Token buckets: when the bucket is full again. An empty recipient stands for the whole inbox.
create table send_pace (
    workspace_id uuid not null,
    inbox_id uuid not null,
    recipient text not null,
    full_at timestamptz not null,
    held_until timestamptz not null default '-infinity',
    primary key (workspace_id, inbox_id, recipient)
);
create index send_pace_by_age on send_pace (full_at);
call enable_workspace_isolation('send_pace', true);
