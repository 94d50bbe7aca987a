package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.web.layout.FundFace;
import de.foerdertopf.web.layout.RenderedPages;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SecondLooksPageTest {

    private static final FundFace FUND =
            new FundFace("bremen", "Stadtteilfonds", "Bremen", "B", "moos", null, null, null);
    private static final SecondLooksPage.Row ACCOUNT = new SecondLooksPage.Row(
            "account:1:x", "Chor: neues Konto", "/schreibtisch/faelle/1", "Jana", "6. Juli", null, null, true);
    private static final SecondLooksPage.Row DECISION = new SecondLooksPage.Row(
            "decision:2:x", "Entscheidung zu „Chor“", "/schreibtisch/faelle/2", "Jana", "6. Juli", null, null, false);

    @Test
    void whatCanOnlyWaitIsNotOfferedToBeGivenBackAndSaysWhatToDo() {
        var page = page(new SecondLooksPage("/x", List.of(ACCOUNT), 1, false, List.of()), "accounts");

        assertThat(page.select("button[name=givingBack]")).isEmpty();
        assertThat(page.select("tbody tr").text()).contains("Nicht einverstanden? Klären Sie es");
    }

    @Test
    void besideItOnlyTheRestIsOffered() {
        var page = page(new SecondLooksPage("/x", List.of(ACCOUNT, DECISION), 2, true, List.of()), "both");

        assertThat(page.select("button[name=givingBack]")).hasSize(1);
        assertThat(page.select("tbody tr:contains(Nicht einverstanden?)")).hasSize(1);
    }

    private static Document page(SecondLooksPage it, String name) {
        return RenderedPages.render(
                "casework/second-looks",
                "second-looks-" + name,
                Map.of("it", it, "fund", FUND, "form", new SecondLooksForm()));
    }
}
