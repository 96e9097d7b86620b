package vn.ocop.registry.idea.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.idea.Idea;

/** The officer's judgement; a return or a refusal needs a reason. */
record IdeaJudgement(@NotNull Idea.Finding finding, @Nullable @Size(max = 2000) String reason) {}
