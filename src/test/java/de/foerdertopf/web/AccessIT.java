package de.foerdertopf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.AccessTable.Answer;
import de.foerdertopf.web.AccessTable.Row;
import de.foerdertopf.web.AccessTable.Who;
import de.foerdertopf.web.login.OpenDoor;
import de.foerdertopf.web.login.SignedIn;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address of the house answers every kind of person as the table in {@code access/routes.txt} says, and nobody else gets in. Each
 * request comes with its token and nothing typed, and is undone afterwards: only the door is looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT extends IntegrationTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final String GUESSED = "Z".repeat(43);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private TransactionTemplate transactions;

    private final Map<Who, SignedIn> people = new EnumMap<>(Who.class);
    private final Map<SignedIn, OpenDoor> doors = new HashMap<>();
    private MockMvc browser;
    private AccessPlaces places;

    @BeforeAll
    void comeIn() throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var group = applicant();
        people.put(Who.OWN, group);
        people.put(Who.STRANGE, applicant());
        for (var role : Role.values()) {
            if (role == Role.SYSTEM_ADMINISTRATOR) {
                people.put(Who.SYSTEM, staff(GrantedRole.systemAdministrator()));
            } else {
                people.put(Who.valueOf(role.name()), staff(GrantedRole.of(role, ApplicationFixture.MANNHEIM)));
                people.put(Who.valueOf("OTHER_" + role.name()), staff(GrantedRole.of(role, ApplicationFixture.BREMEN)));
            }
        }
        // on which day a class begins depends on how many went before it
        var funds = context.getBean(Funds.class);
        while (funds.openRounds(ApplicationFixture.MANNHEIM, HouseTime.today(clock))
                .isEmpty()) {
            clock.moveByDays(1);
        }
        places = AccessPlaces.of(
                context,
                group.id(),
                Objects.requireNonNull(people.get(Who.FINANCE)).actor());
        var begun = browser.perform(MockMvcRequestBuilders.post("/antrag/neu/" + ApplicationFixture.MANNHEIM.value())
                        .session(session(group))
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("amount", "300")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        places.put(
                "person",
                Objects.requireNonNull(people.get(Who.COUNSELLOR)).id().toString());
        places.put("draft", Objects.requireNonNull(begun.getRedirectedUrl()).split("/", -1)[2]);
    }

    @AfterAll
    void leaveNoWishBehind() {
        places.withdrawWishes();
    }

    @Test
    void aNewAddressSaysWhoMayEnter() {
        var known = AccessTable.rows().stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
        var routes = routes();

        assertThat(routes.stream().filter(route -> !known.contains(route)))
                .as(
                        "These addresses are new: write for each a row into %s, with what it answers to whom",
                        AccessTable.FILE)
                .isEmpty();
        assertThat(known.stream().filter(route -> !routes.contains(route)))
                .as("These addresses are gone: take their rows out of %s", AccessTable.FILE)
                .isEmpty();
    }

    @Test
    void everyAddressAnswersEveryoneAsTheTableSays() {
        var wrong = new ArrayList<String>();
        for (var row : AccessTable.rows()) {
            var answers = new EnumMap<Who, Answer>(Who.class);
            for (var who : Who.values()) {
                answers.put(who, ask(row, who));
            }
            var people = answers.keySet().stream()
                    .filter(who -> answers.get(who) != row.to(who))
                    .map(who -> "%s: %s instead of %s".formatted(who.words(), answers.get(who), row.to(who)))
                    .toList();
            if (!people.isEmpty()) {
                wrong.add("%n%s%n  %s%n  as it is now: %s"
                        .formatted(
                                row.route(),
                                String.join("\n  ", people),
                                AccessTable.written(row.route(), answers, row.places())));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAddressIsForSomebody() {
        assertThat(AccessTable.rows().stream()
                        .filter(row -> row.isForNobody() != row.answers().indexOf('+') < 0)
                        .map(Row::route))
                .as("Nobody gets in: name a case or thing in the row for which the address leads somewhere")
                .isEmpty();
    }

    private Answer ask(Row row, Who who) {
        var named = row.places();
        if (named.containsValue("session")) {
            places.put(
                    "session",
                    OpenDoor.of(context, Objects.requireNonNull(people.get(Who.COUNSELLOR)))
                            .id()
                            .toString());
        }
        var address = VARIABLE.matcher(row.pattern()).replaceAll(variable -> {
            var name = variable.group(1);
            return name.equals("token") && who != Who.SPONSOR ? GUESSED : places.of(name, named);
        });
        var query = named.entrySet().stream()
                .filter(place -> place.getKey().startsWith("?"))
                .map(place -> place.getKey() + "=" + places.of(place.getKey(), named))
                .collect(Collectors.joining("&"))
                .replace("&?", "&");
        var response = Objects.requireNonNull(transactions.execute(undone -> {
            undone.setRollbackOnly();
            return send(row.method(), address + query, who);
        }));
        var leadsTo = response.getRedirectedUrl();
        if (leadsTo != null && leadsTo.startsWith("/anmelden") && !address.startsWith("/anmelden")) {
            return Answer.SIGN_IN;
        }
        return switch (response.getStatus()) {
            case 401, 403 -> Answer.FORBIDDEN;
            case 404 -> Answer.NOT_FOUND;
            default -> {
                assertThat(response.getStatus())
                        .as(
                                "%s %s for %s is neither a slip of the table nor of the house",
                                row.method(), address, who.words())
                        .isNotEqualTo(400)
                        .isLessThan(500);
                yield Answer.IN;
            }
        };
    }

    private MockHttpServletResponse send(String method, String address, Who who) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(address))
                .header("Sec-Fetch-Site", "same-origin")
                .session(session(people.get(who)))
                .with(from -> {
                    // an address of its own, so that nobody else is slowed down by all these knocks
                    from.setRemoteAddr("192.0.2.250");
                    return from;
                });
        if (!method.equals("GET")) {
            request.contentType("application/x-www-form-urlencoded").with(csrf());
        }
        try {
            return browser.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(method + " " + address + " for " + who.words(), e);
        }
    }

    private MockHttpSession session(@Nullable SignedIn person) {
        return person == null
                ? new MockHttpSession()
                : doors.computeIfAbsent(person, someone -> OpenDoor.of(context, someone))
                        .again();
    }

    private Set<String> routes() {
        var routes = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    if (methods.isEmpty()) {
                        routes.add("GET " + pattern);
                        routes.add("POST " + pattern);
                    }
                    methods.forEach(method -> routes.add(method + " " + pattern));
                }
            });
        }
        return routes;
    }

    private SignedIn applicant() {
        var account = context.getBean(OpenApplicantAccount.class)
                .open(new OpenApplicantAccount.Command(
                        new EmailAddress("gruppe." + UUID.randomUUID() + "@example.org")));
        return new SignedIn(
                Actor.Kind.APPLICANT, UUID.fromString(account.actor().id()));
    }

    private SignedIn staff(GrantedRole role) {
        var member = context.getBean(EnrolStaff.class)
                .enrol(new EnrolStaff.Command(
                        new StaffDetails(
                                "Toni Tür",
                                new EmailAddress("tuer." + UUID.randomUUID() + "@example.org"),
                                "0621 1",
                                "1.01"),
                        Set.of(role),
                        Actor.SYSTEM));
        return new SignedIn(Actor.Kind.STAFF, UUID.fromString(member.actor().id()));
    }
}
