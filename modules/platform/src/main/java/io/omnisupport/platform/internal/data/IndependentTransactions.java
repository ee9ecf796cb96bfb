package io.omnisupport.platform.internal.data;

import io.omnisupport.platform.WorkspaceId;
import java.util.function.Supplier;

/** For rows that must outlive whatever transaction happens to be running. */
public interface IndependentTransactions {
    /** Writes in a transaction of its own, on a second connection if one is running. */
    <T> T writeApart(WorkspaceId workspace, Supplier<T> work);
}
