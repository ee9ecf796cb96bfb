package io.omnisupport.platform;

/** Sorts of actor; the names are those of the public schema. */
public enum ActorKind {
    /** The customer. */
    CUSTOMER,
    /** A human of the workspace. */
    OPERATOR,
    /** A program with an API token. */
    API_TOKEN,
    /** The AI assistant. */
    ASSISTANT,
    /** A running scenario. */
    SCENARIO,
    /** An automation rule or macro. */
    RULE,
    /** The platform itself. */
    SYSTEM
}
