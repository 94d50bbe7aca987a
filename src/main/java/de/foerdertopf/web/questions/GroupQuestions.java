package de.foerdertopf.web.questions;

import static de.foerdertopf.web.questions.Reads.isAnySaid;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.Initiative;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.form.SheetErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who applies, how we reach them, and who takes the money for them. */
public final class GroupQuestions {

    public static final Field<ApplicantType> APPLICANT_TYPE = Asks.oneOf(
                    "applicantType", Kind.RADIOS, ApplicantType.class, "micro.type")
            .oneColumn()
            .missing("typed.applicant-type.missing")
            .indispensable();
    public static final Field<String> GROUP_NAME = Asks.name("groupName", "micro.group-name")
            .autocomplete("organization")
            .missing("typed.group-name.missing")
            .neededWhere(said -> said.find(APPLICANT_TYPE)
                    .filter(type -> type != ApplicantType.NATURAL_PERSON)
                    .isPresent())
            .indispensable();
    static final Field<String> GROUP_LATIN =
            Asks.latin("groupLatin", "micro.group-latin", GROUP_NAME, GroupQuestions::isContact);
    static final Field<Boolean> CHARITABLE = Asks.yesNo("charitable", "micro.charitable", "input.unknown");
    public static final Field<String> NAME = Asks.name("name", "micro.name")
            .autocomplete("name")
            .missing("typed.name.missing")
            .indispensable();
    static final Field<String> LATIN = Asks.latin("latin", "micro.latin", NAME, (said, name) -> false);
    static final Field<String> STREET = Asks.line("street", "micro.own-street")
            .autocomplete("street-address")
            .mayStayOpen();
    static final Field<String> POSTCODE =
            Asks.postcode("postcode").autocomplete("postal-code").mayStayOpen();
    static final Field<String> TOWN =
            Asks.line("town", "micro.town").autocomplete("address-level2").mayStayOpen();
    static final Field<String> PHONE = Asks.phone("phone");
    public static final Field<String> EMAIL = Asks.email("email", "micro.email");
    public static final Field<DeliveryChoice> DELIVERY = Asks.oneOf(
                    "preferredChannel", Kind.RADIOS, DeliveryChoice.class, "micro.channel")
            .mayStayOpen();

    /** In which language letters are explained: asked on the way, and changed at any time on the page of the case. */
    static final Field<String> LANGUAGE = Field.<String>of(
                    "letterLanguage", Kind.DROPDOWN, (typed, wrong) -> LetterLanguages.chosen(typed.toString())
                            .orElse(null))
            .labelled("micro.language")
            .choices(it -> LetterLanguages.choices())
            .optional();

    static final Field<String> SPONSOR_NAME = Asks.line("sponsorName", "micro.sponsor-name")
            .optional()
            .missing("typed.sponsor-name.missing")
            .neededWhere(GroupQuestions::isSponsorNamed)
            .indispensable();
    static final Field<String> SPONSOR_CONTACT =
            Asks.line("sponsorContact", "micro.sponsor-contact").optional();
    static final Field<String> SPONSOR_EMAIL =
            Asks.email("sponsorEmail", "micro.sponsor-email").autocomplete("off");
    static final Field<String> SPONSOR_STREET =
            Asks.line("sponsorStreet", "micro.sponsor-street").optional().autocomplete("off");
    static final Field<String> SPONSOR_POSTCODE = Addresses.postcode("sponsorPostcode");
    static final Field<String> SPONSOR_TOWN = Addresses.town("sponsorTown");
    /** Who applies and how we reach them. */
    static final List<Block> GROUP = List.of(
            Block.of(
                    Row.of(Ask.of(APPLICANT_TYPE, ApplicationAnswers::applicantType)),
                    Row.of(Ask.of(GROUP_NAME, a -> a.initiative().name())),
                    Row.of(Ask.of(GROUP_LATIN, a -> a.initiative().latinName())),
                    Row.of(Ask.of(CHARITABLE, a -> a.initiative().charitable()).when(Occasion::asksCharitable))
                            .ifSaid()),
            Block.of(
                            Row.of(Ask.of(NAME, a -> a.contact().name())),
                            Row.of(Ask.of(LATIN, a -> a.contact().latinName())),
                            Row.together("check.address", Addresses.street(STREET, a -> a.contact()
                                            .address()))
                                    .pair(
                                            Addresses.postcode(
                                                    POSTCODE, a -> a.contact().address()),
                                            Addresses.town(
                                                    TOWN, a -> a.contact().address())))
                    .under("micro.you"),
            Block.of(
                            Row.together(
                                    "check.reach",
                                    Ask.of(PHONE, a -> a.contact().phone()),
                                    Ask.of(EMAIL, a -> a.contact().email())),
                            Row.of(Ask.of(DELIVERY, a -> null).when(Occasion::asksDelivery)),
                            Row.of(Ask.of(LANGUAGE, a -> null).when(Occasion::isOnline))
                                    .ifSaid())
                    .under("micro.reach")
                    .checked(GroupQuestions::checkReach),
            Block.of(Row.together(
                                    "check.sponsor",
                                    Ask.of(
                                            SPONSOR_NAME,
                                            Addresses.of(ApplicationAnswers::sponsor, FiscalSponsor::name)),
                                    Ask.of(
                                            SPONSOR_CONTACT,
                                            Addresses.of(ApplicationAnswers::sponsor, FiscalSponsor::contactName)),
                                    Ask.of(
                                            SPONSOR_EMAIL,
                                            Addresses.of(ApplicationAnswers::sponsor, FiscalSponsor::email)),
                                    Addresses.street(
                                            SPONSOR_STREET,
                                            Addresses.of(ApplicationAnswers::sponsor, FiscalSponsor::address)))
                            .pair(
                                    Addresses.postcode(
                                            SPONSOR_POSTCODE,
                                            Addresses.of(ApplicationAnswers::sponsor, FiscalSponsor::address)),
                                    Addresses.town(
                                            SPONSOR_TOWN,
                                            Addresses.of(ApplicationAnswers::sponsor, FiscalSponsor::address)))
                            .ifSaid())
                    .inBox("micro.sponsor"));

    private GroupQuestions() {}

    /** Whether anything is said of a sponsor. */
    static boolean isSponsorNamed(Said said) {
        return isAnySaid(
                said, SPONSOR_NAME, SPONSOR_CONTACT, SPONSOR_EMAIL, SPONSOR_STREET, SPONSOR_POSTCODE, SPONSOR_TOWN);
    }

    static Initiative initiative(Said said) {
        return new Initiative(
                said.find(GROUP_NAME).or(() -> said.find(NAME)).orElse(""),
                latin(said, GROUP_NAME, GROUP_LATIN),
                OrganisationQuestions.legalForm(said),
                said.find(CHARITABLE).orElse(null),
                said.find(OrganisationQuestions.FOUNDED).orElse(null),
                said.find(OrganisationQuestions.ACTIVE).orElse(null),
                said.find(OrganisationQuestions.WEBSITE).orElse(null));
    }

    /** Whether a name is that of the contact person, whose spelling is asked once. */
    static boolean isContact(Said said, String name) {
        return Names.same(name, said.typed(NAME));
    }

    /** The Latin spelling of a name: that of the contact person, where it is hers or nobody else is named. */
    static @Nullable String latin(Said said, Field<String> original, Field<String> latin) {
        return said.find(
                        said.find(original)
                                        .filter(name -> !isContact(said, name))
                                        .isPresent()
                                ? latin
                                : LATIN)
                .orElse(null);
    }

    static ApplicantType type(Said said) {
        return said.find(APPLICANT_TYPE).orElse(ApplicantType.INFORMAL_GROUP);
    }

    static Contact contact(Said said) {
        return new Contact(
                said.find(NAME).orElse(""),
                said.find(LATIN).orElse(null),
                said.find(EMAIL).orElse(null),
                said.find(PHONE).orElse(null),
                Addresses.read(said, STREET, POSTCODE, TOWN));
    }

    static @Nullable FiscalSponsor sponsor(Said said) {
        return said.find(SPONSOR_NAME)
                .map(name -> new FiscalSponsor(
                        name,
                        said.find(SPONSOR_CONTACT).orElse(""),
                        said.find(SPONSOR_EMAIL).orElse(null),
                        Addresses.read(said, SPONSOR_STREET, SPONSOR_POSTCODE, SPONSOR_TOWN)))
                .orElse(null);
    }

    /** How letters come: what cannot be chosen here, or needs a mail address that is missing, comes on paper. */
    static DeliveryChoice delivery(Said said, Occasion occasion) {
        return said.find(DELIVERY)
                .filter(occasion::offers)
                .filter(way -> said.find(EMAIL).isPresent())
                .orElse(DeliveryChoice.LETTER);
    }

    private static void checkReach(Said said, Occasion occasion, SheetErrors errors) {
        if (occasion.isOnline() && !isAnySaid(said, PHONE, EMAIL, STREET)) {
            errors.says(PHONE.name(), "typed.contact.missing");
        }
        var way = said.find(DELIVERY).orElse(null);
        if (way != null && way != DeliveryChoice.LETTER && !isAnySaid(said, EMAIL)) {
            errors.says(EMAIL.name(), "typed.email.missing");
        }
        if (occasion.isOnline() && way == DeliveryChoice.LETTER && !isAnySaid(said, STREET)) {
            errors.says(STREET.name(), "typed.address.missing");
        }
    }
}
