package vn.ocop.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.contracts.RequestFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** Who asks is told of the answer, and who answers of the asking. */
@PlatformTest
class RequestsIT {

    private static final String MESSAGES = "/v1/notifications/messages";

    private final Api api;
    private final Facts facts;

    @Autowired
    RequestsIT(@LocalServerPort int port, Facts facts) {
        this.api = new Api(port);
        this.facts = facts;
    }

    @Test
    void anIdeaIsToldToTheOfficerAndItsJudgementToThePerson() {
        var idea = Ids.next();
        var fact = new RequestFact(idea, Tokens.account("thinker"), "09817", RequestFact.Kind.IDEA);
        facts.publish(Topics.REQUESTS, "IdeaRegistered", "09817", idea.toString(), 1, fact);
        facts.publish(Topics.REQUESTS, "IdeaAccepted", "09817", idea.toString(), 2, fact);

        var thinker = api.as("thinker", "09817", Role.PRODUCER);
        var told = Facts.eventually(() -> thinker.get(MESSAGES).expect(200).text(),
                messages -> messages.contains("/producer/ideas/" + idea));
        assertThat(told).doesNotContain("/officer/ideas");
        Facts.eventually(() -> api.as("officer-of-ideas", "09817", Role.COMMUNE_OFFICER).get(MESSAGES).expect(200)
                .text(), messages -> messages.contains("/officer/ideas"));
    }
}
