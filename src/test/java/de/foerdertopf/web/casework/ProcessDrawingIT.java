package de.foerdertopf.web.casework;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.ProcessPicture.Node;
import de.foerdertopf.workflow.ProcessPicture.State;
import de.foerdertopf.workflow.ProcessPictures;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the picture of a process shows can be read, and what its list promises can still come. */
class ProcessDrawingIT extends IntegrationTest {

    private static final CaseNumber NEVER_RUN = new CaseNumber("NIE-2025-0001");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Funds funds;

    @Autowired
    private ProcessPictures pictures;

    @Test
    void noLabelCoversAnotherOrAStep() {
        var covered = new ArrayList<String>();
        for (var process : funds.all().stream().map(Fund::process).toList()) {
            var drawing = ProcessDrawing.of(pictures.of(NEVER_RUN, process).orElseThrow());
            var texts = drawing.texts();
            for (var i = 0; i < texts.size(); i++) {
                var one = texts.get(i);
                texts.subList(i + 1, texts.size()).stream()
                        .filter(other -> place(other).intersects(place(one)))
                        .forEach(other -> covered.add(process + ": " + one.words() + " / " + other.words()));
                if (isBesideAStep(one)) {
                    drawing.figures().stream()
                            .filter(figure -> figure.kind().equals("rect")
                                    && !figure.css().equals("p-side"))
                            .filter(figure -> place(figure).intersects(place(one)))
                            .forEach(figure -> covered.add(process + ": " + one.words() + " on a step"));
                }
            }
        }

        assertThat(covered).isEmpty();
    }

    @Test
    void whatAGrantPassedByCanNoLongerComeAfterARefusal() {
        var way = new CaseOnItsWay(context);
        var open = way.submitted(anApplication());
        var refused = way.submitted(anApplication());
        way.decide(refused, Outcome.REJECTED, Money.ZERO, "Der Zweck passt nicht zum Fonds.");

        assertThat(toCome(open)).contains("Auszahlen");
        assertThat(toCome(refused)).isNotEmpty().doesNotContain("Auszahlen");
    }

    @Test
    void nothingComesAfterTheEnd() {
        var way = new CaseOnItsWay(context);
        var refused = way.submitted(anApplication());
        way.decide(refused, Outcome.REJECTED, Money.ZERO, "Der Zweck passt nicht zum Fonds.");
        way.sent(refused);

        assertThat(toCome(refused)).doesNotContain("Auszahlen", "Verwendung prüfen", "Entscheiden");
    }

    private List<String> toCome(CaseNumber caseNumber) {
        var process = funds.all().stream()
                .filter(fund -> caseNumber.value().startsWith(fund.casePrefix()))
                .findFirst()
                .orElseThrow()
                .process();
        return pictures.of(caseNumber, process).orElseThrow().nodes().stream()
                .filter(node -> node.state() == State.OPEN && node.mayCome())
                .map(Node::name)
                .toList();
    }

    private static boolean isBesideAStep(ProcessDrawing.Text text) {
        return text.css().equals("t-small");
    }

    /** As a wide sans-serif face sets it. */
    private static Rectangle2D place(ProcessDrawing.Text text) {
        var size = text.css().equals("t-small") ? 13 : 15;
        var width = text.words().length() * size * 0.6;
        return new Rectangle2D.Double(
                Double.parseDouble(text.x()) - width / 2, Double.parseDouble(text.y()) - size * 0.75, width, size);
    }

    private static Rectangle2D place(ProcessDrawing.Figure figure) {
        return new Rectangle2D.Double(
                Double.parseDouble(figure.x()),
                Double.parseDouble(figure.y()),
                Double.parseDouble(figure.width()),
                Double.parseDouble(figure.height()));
    }
}
