package io.omnisupport.api.graphql.paging;

/** Direction of a sorted list; the names are those of the schema. */
public enum OrderDirection {
    ASC,
    DESC
}
