-- People who write in, the accounts they write from, and why we believe who they are. Phones,
-- e-mail addresses and account names of messengers (often one of the two) are encrypted; a keyed
-- hash beside them finds equal ones.

create table customer (
    workspace_id uuid not null,
    id uuid not null,
    name text not null,
    name_made_up boolean not null,
    stage text not null,
    phone_cipher bytea,
    phone_index bytea,
    email_cipher bytea,
    email_index bytea,
    locale text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id)
);
create index customer_newest on customer (workspace_id, created_at, id);
create index customer_phone on customer (workspace_id, phone_index) where phone_index is not null;
create index customer_email on customer (workspace_id, email_index) where email_index is not null;
call enable_workspace_isolation('customer');

-- The customer is written after the identity that decides who makes it.
create table channel_identity (
    workspace_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    inbox_id uuid not null,
    external_id_cipher bytea not null,
    external_id_index bytea not null,
    address_cipher bytea not null,
    reachability text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, inbox_id, external_id_index),
    foreign key (workspace_id, customer_id) references customer (workspace_id, id)
        deferrable initially deferred
);
create index channel_identity_customer on channel_identity (workspace_id, customer_id, created_at, id);
call enable_workspace_isolation('channel_identity');

-- What proves an identity (no value), or a phone or e-mail address of its person.
create table identity_evidence (
    workspace_id uuid not null,
    identity_id uuid not null,
    about text not null,
    kind text not null,
    grade text not null,
    value_cipher bytea,
    value_index bytea,
    at timestamptz not null,
    unique nulls not distinct (workspace_id, identity_id, about, kind, value_index),
    foreign key (workspace_id, identity_id) references channel_identity (workspace_id, id)
);
call enable_workspace_isolation('identity_evidence');

-- Numbers in the made-up names of people who told none.
create table visitor_number (
    workspace_id uuid primary key,
    last bigint not null
);
call enable_workspace_isolation('visitor_number');
