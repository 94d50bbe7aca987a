package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.Matter;
import de.foerdertopf.notice.letters.PartialApprovalLetter;
import de.foerdertopf.notice.letters.PartialRefusal;
import de.foerdertopf.notice.letters.Payment;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.notice.letters.ProvisionalApprovalLetter;
import de.foerdertopf.reading.LanguageWords.Figure;
import de.foerdertopf.reading.ReadingCopy.Item;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What approvals say: how much, for what, when, and what is to be done for it. */
final class GrantContents {

    private static final Figure PROVISIONS = new Figure("II");
    private static final Figure REASONS = new Figure("III");
    private static final String REMEDY = "IV";

    /** The short forms that name the day of the proof. */
    private static final String PROOF = "provision.proof";

    private GrantContents() {}

    static void approved(ApprovalLetter letter, ReadingPage page) {
        var terms = letter.terms();
        page.title("grant.title", "amount", terms.amount());
        Sentences.project(letter.matter(), page);
        page.fact("amount", page.say("grant.full", "amount", terms.amount()));
        granted(terms, letter.matter(), page);
    }

    static void partlyApproved(PartialApprovalLetter letter, ReadingPage page) {
        var terms = letter.terms();
        page.title("grant.title", "amount", terms.amount());
        Sentences.project(letter.matter(), page);
        page.fact(
                "amount",
                page.say(
                        "grant.part",
                        "amount",
                        terms.amount(),
                        "requested",
                        letter.refusal().requested(),
                        "refused",
                        letter.refused()));
        page.fact("reason", refusal(letter.refusal(), page));
        granted(terms, letter.matter(), page);
    }

    static void provisionallyApproved(ProvisionalApprovalLetter letter, ReadingPage page) {
        var terms = letter.terms();
        page.title("provisional.title", "amount", terms.amount());
        Sentences.project(letter.matter(), page);
        page.fact(
                "amount",
                page.say("provisional.amount", "amount", terms.amount()),
                page.say("provisional.final", "day", letter.finalBy()),
                page.say("provisional.open", "section", REASONS));
        granted(terms, letter.matter(), page);
    }

    private static List<Phrase> refusal(PartialRefusal refusal, ReadingPage page) {
        var sentences = new ArrayList<Phrase>();
        var maximum = refusal.maximum();
        if (maximum != null) {
            sentences.add(page.say("grant.cap", "maximum", maximum));
        }
        for (var cut : page.fit().items(refusal.cuts())) {
            sentences.add(page.say(
                    "grant.cut",
                    "item",
                    page.fit().name(cut.item()),
                    "requested",
                    cut.requested(),
                    "granted",
                    cut.granted()));
        }
        sentences.add(page.say("reasons", "section", REASONS));
        return sentences;
    }

    private static void granted(GrantTerms terms, Matter matter, ReadingPage page) {
        Sentences.replaces(terms.replaces(), page);
        page.fact("purpose", Sentences.days(terms.projectDays(), page));
        var place = terms.place();
        if (place != null && !place.isBlank()) {
            page.fact("place", page.say("text.only", "text", page.fit().name(place)));
        }
        page.fact("recipient", recipient(terms, page));
        page.fact("payment", payment(terms, page));
        paidBefore(terms, page);
        page.fact("account", account(terms.payment().account(), page));
        page.fact("costs", Sentences.days(terms.grantDays(), page));
        page.fact(
                "report",
                terms.proof().passed() != null
                        ? page.say("report.told-later")
                        : page.say("report.until", "day", terms.proof().dueOn()));
        page.section("duties.title", duties(terms, matter, page));
        Sentences.remedy(REMEDY, page);
    }

    private static List<Phrase> recipient(GrantTerms terms, ReadingPage page) {
        var recipient = terms.recipient();
        var group = recipient.actsFor();
        if (recipient.isSponsor() && group != null) {
            return List.of(page.say("grant.sponsor", "group", page.fit().name(group)));
        }
        return recipient.isResponsiblePerson() ? List.of(page.say("grant.liable")) : List.of();
    }

    /** What an earlier notice brought is there already: only the rest is still to come. */
    private static void paidBefore(GrantTerms terms, ReadingPage page) {
        var replaced = terms.replaces();
        if (replaced != null && terms.isPaidBefore()) {
            page.fact("paid", page.say("amount.only", "amount", replaced.paid()));
        }
    }

    private static List<Phrase> payment(GrantTerms terms, ReadingPage page) {
        var payment = terms.payment();
        var sentences = new ArrayList<Phrase>();
        if (terms.isAllPaid()) {
            return sentences;
        }
        if (payment.isOneSum() && payment.account().lastFour() != null) {
            instalment(payment.first(), !terms.isPartlyPaid(), page).ifPresent(sentences::add);
        }
        if (payment.isSeveralInstalments()) {
            page.fit().items(payment.instalments()).forEach(part -> instalment(part, false, page)
                    .ifPresent(sentences::add));
        }
        if (payment.isOnCall()) {
            sentences.add(page.say("payment.call"));
        }
        if (payment.isReimbursement()) {
            sentences.add(page.say("payment.reimbursement"));
        }
        if (payment.waitsForFinality()) {
            sentences.add(page.say("payment.final"));
        }
        if (payment.waitsForCertificate()) {
            sentences.add(page.say("payment.certificate"));
        }
        return sentences;
    }

    private static Optional<Phrase> instalment(Payment.Instalment part, boolean whole, ReadingPage page) {
        var day = part.expectedOn();
        var trigger = part.trigger();
        if (day != null) {
            return Optional.of(
                    whole
                            ? page.say("payment.by", "day", day)
                            : page.say("payment.part", "amount", part.amount(), "day", day));
        }
        return Optional.ofNullable(trigger)
                .map(words -> page.say(
                        "payment.trigger",
                        "amount",
                        part.amount(),
                        "trigger",
                        page.fit().name(words)));
    }

    private static Phrase account(Payment.Account account, ReadingPage page) {
        var digits = account.lastFour();
        var holder = account.holder();
        if (digits == null) {
            return page.say("account.missing");
        }
        return holder == null
                ? page.say("account.digits", "digits", new Figure(digits))
                : page.say("account.holder", "holder", page.fit().name(holder), "digits", new Figure(digits));
    }

    private static List<Item> duties(GrantTerms terms, Matter matter, ReadingPage page) {
        var items = new ArrayList<Item>();
        for (var provision : page.fit().items(terms.provisions())) {
            items.add(new Item(provision.number(), duty(provision, terms, matter, page)));
        }
        if (page.fit().cuts(terms.provisions())) {
            items.add(new Item(null, page.say("duties.more")));
        }
        return items;
    }

    /** In short where the short form was written for exactly this provision; else the reader is sent to it. */
    private static Phrase duty(Provision provision, GrantTerms terms, Matter matter, ReadingPage page) {
        var origin = provision.origin();
        if (origin != null) {
            var key = page.shortFormOf(origin.code(), origin.revision())
                    .filter(form -> terms.proof().passed() == null || !form.startsWith(PROOF));
            if (key.isPresent()) {
                return page.say(
                        key.get(),
                        "proofDueOn",
                        terms.proof().dueOn(),
                        "retentionYears",
                        Period.ofYears(Integer.parseInt(origin.values().getOrDefault("retentionYears", "0"))),
                        "auditOffice",
                        Sentences.withoutArticle(origin.values().getOrDefault("auditOffice", "")),
                        "fundName",
                        matter.fundName());
            }
        }
        return page.say(
                "duty.german",
                "lead",
                page.fit().name(provision.lead()),
                "section",
                PROVISIONS,
                "number",
                new Figure(String.valueOf(provision.number())));
    }
}
