-- One row per conversation holds what the inbox shows: nothing is counted or joined to list it.
create table conversation (
    workspace_id uuid not null,
    id uuid not null,
    number int not null,
    subject text,
    customer_id uuid not null,
    identity_id uuid not null,
    inbox_id uuid not null,
    status text not null,
    handled_by text not null,
    assignee_id uuid,
    preview_item_id uuid,
    preview_text text,
    preview_word text,
    preview_author_kind text,
    preview_is_note boolean,
    preview_delivery_state text,
    waiting_since timestamptz,
    last_activity_at timestamptz not null,
    snoozed_until timestamptz,
    resolved_at timestamptz,
    closed_at timestamptz,
    close_reason text,
    origin text not null,
    continues_id uuid,
    continued_by_id uuid,
    -- Messages so far each way, how many of the customer's are settled by a reply or an end, and
    -- how many of ours the customer has read.
    inbound_count int not null default 0,
    outbound_count int not null default 0,
    settled_count int not null default 0,
    customer_read_count int not null default 0,
    item_count int not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id)
);
create unique index conversation_by_number on conversation (workspace_id, number);
create index conversation_by_identity on conversation (workspace_id, identity_id, number desc);
create index conversation_by_customer
    on conversation (workspace_id, customer_id, last_activity_at desc, id desc);
create index conversation_by_activity on conversation (workspace_id, last_activity_at desc, id desc);
create index conversation_live on conversation (workspace_id, last_activity_at desc, id desc)
    where status not in ('RESOLVED', 'CLOSED');
create index conversation_ended on conversation (workspace_id, last_activity_at desc, id desc)
    where status in ('RESOLVED', 'CLOSED');
create index conversation_unassigned on conversation (workspace_id, last_activity_at desc, id desc)
    where assignee_id is null and status not in ('SNOOZED', 'RESOLVED', 'CLOSED');
create index conversation_of_assignee
    on conversation (workspace_id, assignee_id, last_activity_at desc, id desc)
    where status not in ('SNOOZED', 'RESOLVED', 'CLOSED');
create index conversation_of_inbox
    on conversation (workspace_id, inbox_id, last_activity_at desc, id desc);
create index conversation_waiting on conversation (workspace_id, waiting_since, id)
    where waiting_since is not null;
create index conversation_by_waiting
    on conversation (workspace_id, (coalesce(waiting_since, 'infinity')), id);
create index conversation_by_creation on conversation (workspace_id, created_at desc, id desc);
call enable_workspace_isolation('conversation');

-- The last number given in each workspace.
create table conversation_number (
    workspace_id uuid primary key,
    last int not null
);
call enable_workspace_isolation('conversation_number');

-- Sizes of views as differences, so that writers don't wait for each other; a job sums them up.
create table view_size (
    workspace_id uuid not null,
    bucket text not null,
    difference int not null
);
create index view_size_by_bucket on view_size (workspace_id, bucket) include (difference);
call enable_workspace_isolation('view_size', true);

-- How many of the customer's messages an operator has read, and what was put aside as unread.
create table read_mark (
    workspace_id uuid not null,
    conversation_id uuid not null,
    operator_id uuid not null,
    read_count int not null,
    is_put_aside boolean not null default false,
    updated_at timestamptz not null,
    primary key (workspace_id, operator_id, conversation_id)
);
create index read_mark_put_aside on read_mark (workspace_id, operator_id) where is_put_aside;
call enable_workspace_isolation('read_mark');

-- Snoozed conversations and when they wake.
create table snooze (
    workspace_id uuid not null,
    conversation_id uuid not null,
    wakes_at timestamptz not null,
    primary key (workspace_id, conversation_id)
);
create index snooze_due on snooze (wakes_at);
call enable_workspace_isolation('snooze', true);
