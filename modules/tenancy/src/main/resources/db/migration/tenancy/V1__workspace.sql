-- Tenants, the people who work in them, and how those sign in.

create table workspace (
    workspace_id uuid primary key,
    name text not null,
    locale text not null,
    time_zone text not null,
    reopen_within_seconds bigint not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
call enable_workspace_isolation('workspace', true);

create table operator (
    workspace_id uuid not null,
    id uuid not null,
    name text collate "und-x-icu" not null,
    public_name text not null,
    email_cipher bytea not null,
    email_index bytea not null,
    password_hash text not null,
    role text not null,
    state text not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, email_index)
);
create index operator_by_name on operator (workspace_id, name, id);
call enable_workspace_isolation('operator');

-- Whose address it is, asked before the workspace is known. The hash is keyed for the whole
-- installation, and an address signs in to one workspace only.
create table sign_in_name (
    email_index bytea primary key,
    workspace_id uuid not null,
    operator_id uuid not null
);
create index sign_in_name_owner on sign_in_name (workspace_id, operator_id);
call enable_workspace_isolation('sign_in_name', true);

-- A sign-in on one device. The refresh token names the generation; older ones are spent.
create table operator_session (
    workspace_id uuid not null,
    id uuid not null,
    operator_id uuid not null,
    device text not null,
    address text not null,
    epoch integer not null,
    secret_hash bytea not null,
    generation integer not null,
    rotated_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    end_reason text,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, operator_id) references operator (workspace_id, id)
);
create index operator_session_owner on operator_session (workspace_id, operator_id, created_at);
call enable_workspace_isolation('operator_session');

-- Wrong passwords per account, per network and per both, each by a keyed hash; belongs to no
-- workspace, for none is known yet.
create table sign_in_tries (
    key bytea primary key,
    failures integer not null,
    failed_at timestamptz not null,
    open_at timestamptz not null,
    known boolean not null,
    forget_at timestamptz not null
);
create index sign_in_tries_stale on sign_in_tries (forget_at);
alter table sign_in_tries enable row level security;
alter table sign_in_tries force row level security;
create policy system on sign_in_tries using (app_system()) with check (app_system());
