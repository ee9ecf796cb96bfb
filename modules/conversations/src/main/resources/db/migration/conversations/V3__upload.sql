-- A file that is uploaded belongs to nothing until it is sent.
alter table attachment
    alter column conversation_id drop not null,
    alter column message_id drop not null;

-- Files on their way into a message; a row goes when the file is sent or given up. Holds no content,
-- so the house-keeping may look over all workspaces.
create table upload (
    workspace_id uuid not null,
    attachment_id uuid not null,
    -- OPERATOR with the operator's id, or CUSTOMER with the id of the identity that speaks.
    uploader_kind text not null,
    uploader_id uuid not null,
    -- Bytes as they came, not looked at yet.
    storage_key text,
    expires_at timestamptz not null,
    primary key (workspace_id, attachment_id)
);
create index upload_by_uploader on upload (workspace_id, uploader_kind, uploader_id);
create index upload_by_expiry on upload (expires_at);
call enable_workspace_isolation('upload', true);
