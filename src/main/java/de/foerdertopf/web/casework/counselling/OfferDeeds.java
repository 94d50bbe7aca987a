package de.foerdertopf.web.casework.counselling;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.identity.Role.COUNSELLOR;
import static de.foerdertopf.web.form.Fields.REASON;

import de.foerdertopf.counselling.ClarifyCounselling;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.workflow.CaseTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What became of the offer to talk, and joint reviews that do not take place. */
@Configuration(proxyBeanMethods = false)
class OfferDeeds {

    private static final Field<CounsellingOffer> OFFER = Fields.oneOf("choice", CounsellingOffer.class);

    @Bean
    Deed clarifyOffer(ClarifyCounselling clarify) {
        return Deed.at("beratungsangebot", "clarify", COUNSELLOR, ADMINISTRATOR)
                .onTask(CaseTask.CLARIFY_COUNSELLING)
                .asks(OFFER)
                .does((it, said) -> {
                    clarify.clarify(new ClarifyCounselling.Command(it.caseNumber(), said.get(OFFER), it.actor()));
                    return it.done("counselling-clarified");
                });
    }

    @Bean
    Deed leaveOutReview(HoldJointReview review) {
        return Deed.at("gespraech-entfaellt", "leave-out", COUNSELLOR, ADMINISTRATOR)
                .onTask(CaseTask.JOINT_REVIEW)
                .asks(REASON)
                .does((it, said) -> {
                    review.leaveOut(it.caseNumber(), said.get(REASON), it.actor());
                    return it.done("review-left-out");
                });
    }
}
