package vn.ocop.portal.page;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a workbook's row waits for. Templates reach it as {@code @findings}. */
@Component("findings")
public class Findings {

    /** Such a row cannot be taken before somebody has said what its texts mean. */
    public boolean needMeaning(JsonNode row) {
        return row.at("/verdict/findings").valueStream()
                .anyMatch(finding -> finding.path("weight").asString("").equals("MEANING"));
    }
}
