package vn.ocop.registry;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.ocop.registry.person.NoPersonalKey;

/** Says in one sentence why the service does not start without a key, and what to do. */
class MissingKeyAnalyzer extends AbstractFailureAnalyzer<NoPersonalKey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NoPersonalKey cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Set OCOP_PERSONAL_KEY to <id>:<secret>, e.g. 1: and 40 random characters, keep it safe, and never "
                        + "change it without leaving the old one behind the new (docs/personal-data.md).",
                cause);
    }
}
