-- Order of everything in a conversation; the payloads are in the tables below.
create table timeline_item (
    workspace_id uuid not null,
    conversation_id uuid not null,
    occurred_at timestamptz not null,
    id uuid not null,
    kind text not null,
    primary key (workspace_id, conversation_id, occurred_at, id)
) partition by range (occurred_at);
call enable_workspace_isolation('timeline_item');
select create_month_partitions('timeline_item', false);

-- Ids hold the time of creation, so finding by id needs to look into one partition only.
create table message (
    workspace_id uuid not null,
    id uuid not null,
    created_at timestamptz not null,
    conversation_id uuid not null,
    direction text not null,
    -- Place among the messages of its direction, from 1.
    ordinal int not null,
    author_kind text not null,
    author_id uuid,
    author_name text not null,
    author_public_name text not null,
    blocks jsonb not null,
    text text not null,
    reply_to_id uuid,
    forwarded_from text,
    delivery_state text,
    redactions jsonb not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    updated_at timestamptz not null,
    primary key (workspace_id, id, created_at)
) partition by range (created_at);
create index message_by_time on message (workspace_id, conversation_id, occurred_at, id);
call enable_workspace_isolation('message');
select create_month_partitions('message', false);

-- Providers' ids of received messages; partitions can't hold a key without their time.
create table received_message (
    workspace_id uuid not null,
    inbox_id uuid not null,
    external_id text not null,
    message_id uuid not null,
    primary key (workspace_id, inbox_id, external_id)
);
call enable_workspace_isolation('received_message');

create table message_revision (
    workspace_id uuid not null,
    message_id uuid not null,
    number int not null,
    replaced_at timestamptz not null,
    author_kind text not null,
    author_id uuid,
    author_name text not null,
    author_public_name text not null,
    blocks jsonb not null,
    primary key (workspace_id, message_id, number)
);
call enable_workspace_isolation('message_revision');

create table attachment (
    workspace_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    message_id uuid not null,
    file_name text not null,
    content_type text not null,
    byte_size bigint not null,
    state text not null,
    state_reason text,
    storage_key text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id)
);
call enable_workspace_isolation('attachment');

create table internal_note (
    workspace_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    author_kind text not null,
    author_id uuid,
    author_name text not null,
    author_public_name text not null,
    body text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id)
);
call enable_workspace_isolation('internal_note');

create table timeline_event (
    workspace_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    author_kind text not null,
    author_id uuid,
    author_name text not null,
    author_public_name text not null,
    change jsonb not null,
    occurred_at timestamptz not null,
    primary key (workspace_id, id)
);
call enable_workspace_isolation('timeline_event');
