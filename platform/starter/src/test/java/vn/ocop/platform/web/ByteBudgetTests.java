package vn.ocop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteBudgetTests {

    @Test
    void whatIsTakenIsGivenBack() {
        var budget = new ByteBudget(10 * 1024);
        try (var first = budget.take(6 * 1024).orElseThrow(); var second = budget.take(1).orElseThrow()) {
            assertThat(first).isNotSameAs(second);
            assertThat(budget.free()).isEqualTo(3 * 1024);
        }
        assertThat(budget.free()).isEqualTo(10 * 1024);
    }

    @Test
    void whoIsStoppedWhileWaitingGetsNothing() {
        var budget = new ByteBudget(1024);
        try (var all = budget.take(1024).orElseThrow()) {
            Thread.currentThread().interrupt();
            assertThat(budget.take(1)).isEmpty();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(all).isNotNull();
        }
    }
}
