package vn.ocop.portal.page;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keys for pages with many forms: each form sent twice is done once. Templates reach it as {@code @formKeys}. */
@Component("formKeys")
public class FormKeys {

    public UUID next() {
        return UUID.randomUUID();
    }
}
