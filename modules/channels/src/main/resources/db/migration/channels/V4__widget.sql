create table widget_session (
    workspace_id uuid not null,
    id uuid not null,
    inbox_id uuid not null,
    identity_id uuid not null,
    -- Token bucket of what the visitor writes: when it is full again.
    full_at timestamptz not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (workspace_id, id)
);
create index widget_session_by_identity on widget_session (workspace_id, identity_id);
call enable_workspace_isolation('widget_session');
