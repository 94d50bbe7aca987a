package de.foerdertopf.web.questions;

import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.application.Declarations;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Said;
import java.util.List;

/** What the group declares, and the papers that it adds. */
public final class DeclarationQuestions {

    /** In the short form one sentence stands for all that each is asked for in the long one. */
    public static final Field<Boolean> DECLARED =
            Asks.yesNo("declared", "record.short.declared").mayStayOpen();

    static final Field<Boolean> NO_DOUBLE = Asks.yesNo("noDoubleFunding", "declarations.no-double");
    static final Field<Boolean> DUTY = Asks.yesNo("dutyBenefitsChecked", "declarations.duty");
    static final Field<Boolean> VAT = Asks.yesNo("vatDeduction", "declarations.vat");

    /** Of the papers that come along. */
    public static final Field<AttachmentKind> ATTACHMENT_KIND = Asks.oneOf(
                    "attachmentKind", Kind.DROPDOWN, AttachmentKind.class, "attachments.kind")
            .mayStayOpen();

    /** What the group declares. */
    static final List<Block> DECLARATIONS = List.of(Block.of(
            Row.of(Ask.of(DECLARED, a -> null).when(occasion -> !occasion.asksEachDeclaration()))
                    .ifSaid(),
            Row.of(Ask.of(NO_DOUBLE, a -> a.declarations().noDoubleFunding()).when(Occasion::asksEachDeclaration)),
            Row.of(Ask.of(DUTY, a -> a.declarations().dutyBenefitsChecked()).when(Occasion::asksEachDeclaration)),
            Row.of(Ask.of(VAT, a -> a.declarations().vatDeduction()).when(Occasion::asksEachDeclaration))));

    private DeclarationQuestions() {}

    /** Key of the sentence that says what is kept, what is given back and who stands for it, as long as nobody is named. */
    public static final String LIABILITY = "check.declare.money.applicant";

    /**
     * What a group declares by sending, or signing: keys of the sentences.
     *
     * @param each whether it was asked for each declaration before
     */
    public static List<String> declaredBySending(boolean each) {
        return each
                ? List.of("check.declare.true", "check.declare.changes")
                : List.of(
                        "check.declare.true", "check.declare.no-double", "check.declare.duty", "check.declare.changes");
    }

    /** Input tax is not asked for small sums: all costs count, and nothing is said about it. */
    static Declarations declarations(Said said, Occasion occasion) {
        var notStarted = said.find(ProjectQuestions.NOT_STARTED).orElse(null);
        if (!occasion.declares()) {
            var declared = said.find(DECLARED).orElse(null);
            return new Declarations(notStarted, declared, declared, null);
        }
        return new Declarations(
                notStarted,
                said.find(NO_DOUBLE).orElse(null),
                said.find(DUTY).orElse(null),
                said.find(VAT).orElse(null));
    }
}
