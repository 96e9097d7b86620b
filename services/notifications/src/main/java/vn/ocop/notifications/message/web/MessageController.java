package vn.ocop.notifications.message.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.notifications.message.Messages;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.AllowSignedIn;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;

/** The messages of the person who is signed in. */
@RestController
@RequestMapping("/v1/notifications/messages")
class MessageController {

    private final Messages messages;

    MessageController(Messages messages) {
        this.messages = messages;
    }

    record MessageView(UUID id, String kind, String title, String body, String link, Instant createdAt, boolean read) {}

    record Unread(long unread) {}

    @GetMapping
    @AllowSignedIn
    Page<MessageView> list(@RequestParam(defaultValue = "false") boolean unread, Paging paging, Locale locale) {
        var rows = messages.list(unread, paging.afterId(), paging.fetch()).stream()
                .map(received -> new MessageView(received.message().id(), received.message().kind(),
                        received.message().title().in(locale), received.message().body().in(locale),
                        received.message().link(),
                        received.message().createdAt(), received.read()))
                .toList();
        return Page.of(rows, paging, MessageView::id);
    }

    @GetMapping("/unread-count")
    @AllowSignedIn
    Unread unread() {
        return new Unread(messages.unread());
    }

    @PostMapping("/{id}/readings")
    @AllowSignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        if (!messages.markRead(id)) {
            throw Refusal.notFound();
        }
    }
}
