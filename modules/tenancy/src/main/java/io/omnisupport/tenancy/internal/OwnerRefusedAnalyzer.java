package io.omnisupport.tenancy.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
class OwnerRefusedAnalyzer extends AbstractFailureAnalyzer<OwnerRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, OwnerRefused cause) {
        return new FailureAnalysis(
                "The first owner can't be made: " + cause.getMessage() + ".",
                "Correct this setting and start again.",
                cause);
    }
}
