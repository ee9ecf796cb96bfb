create table widget_session (
    workspace_id uuid not null,
    id uuid not null,
    inbox_id uuid not null,
    customer_id uuid not null,
    identity_id uuid not null,
    -- Token bucket of what the visitor writes: when it is full again.
    full_at timestamptz not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (workspace_id, id)
);
call enable_workspace_isolation('widget_session');
