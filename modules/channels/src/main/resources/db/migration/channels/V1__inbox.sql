create table inbox (
    id uuid primary key,
    workspace_id uuid not null,
    name text not null,
    channel text not null,
    key text not null,
    account text not null,
    settings jsonb not null,
    -- Encrypted by the application; null when there are none or they are forgotten.
    credentials bytea,
    health_state text not null,
    health_reason text,
    health_remedy text,
    health_checked_at timestamptz not null,
    next_check_at timestamptz not null,
    is_enabled boolean not null,
    version int not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
-- Hooks come with channel and key only.
create unique index inbox_by_address on inbox (channel, key);
create unique index inbox_by_account on inbox (workspace_id, channel, account) where is_enabled;
create index inbox_by_name on inbox (workspace_id, (not is_enabled), name, id);
create index inbox_due on inbox (next_check_at) where is_enabled;
call enable_workspace_isolation('inbox', true);

-- Where long polling stands, and which node does it.
create table inbox_poll (
    inbox_id uuid primary key,
    workspace_id uuid not null,
    next_offset bigint,
    moved_at timestamptz not null,
    holder uuid,
    held_until timestamptz not null default '-infinity'
);
create index inbox_poll_by_workspace on inbox_poll (workspace_id, inbox_id);
call enable_workspace_isolation('inbox_poll', true);
