package de.foerdertopf.fund;

import de.foerdertopf.fund.FundFiles.FundFile;
import de.foerdertopf.platform.Home;
import de.foerdertopf.platform.StartCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The funds that come with the program are models: their addresses, telephones and accounts are invented. No city sends letters
 * with them or pays from them.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo & !test & !rehearsal")
class ModelFundsGuard {

    private static final Pattern INVENTED = Pattern.compile(
            "\\bexample\\.(org|com|net)\\b|^Beispielweg 2$|^Musterstraße 1$|musterhausen|mustermann|\\b000-0\\b",
            Pattern.CASE_INSENSITIVE);

    /** No bank of this country has a number that begins with 0 or 9. */
    private static final Pattern NO_BANK = Pattern.compile("DE\\d\\d[09]\\d{17}");

    /** Accounts from standards, textbooks and tests. */
    private static final Set<String> SAMPLES = Set.of(
            "DE89370400440532013000",
            "DE02120300000000202051",
            "DE02500105170137075030",
            "DE02100500000054540402",
            "DE02300209000106531065",
            "DE02200505501015871393",
            "DE02370502990000684712",
            "DE75512108001245126199",
            "DE12500105170648489890",
            "DE27100777770209299700",
            "DE91100000000123456789",
            "AT611904300234573201",
            "CH9300762011623852957",
            "GB29NWBK60161331926819",
            "FR1420041010050500013M02606");

    @Bean
    static StartCheck fundsAreTheCitysOwn() {
        return environment ->
                problems(new FundFiles(Binder.get(environment).bindOrCreate("foerdertopf", Home.class)).read());
    }

    /** One sentence, with everything that is invented; none where nothing is. */
    static List<String> problems(Map<String, List<FundFile>> folders) {
        var invented = new ArrayList<String>();
        folders.values().stream()
                .flatMap(Collection::stream)
                .filter(file -> file.name().equals("fund.yaml"))
                .forEach(file -> look(file, invented));
        return invented.isEmpty()
                ? List.of()
                : List.of("The funds that come with the program are models; a city needs its own, in a folder funds/"
                        + " below foerdertopf.home (FOERDERTOPF_HOME). What is invented: "
                        + String.join(", ", invented) + ".");
    }

    private static void look(FundFile file, List<String> invented) {
        var fund = FundFileReader.read(file, Fund.class);
        var authority = fund.authority();
        for (var value : new String[] {
            authority.street(), authority.postcodeTown(), authority.phone(), authority.email(), authority.website()
        }) {
            if (INVENTED.matcher(value).find()) {
                invented.add(file.location() + " at authority: " + value);
            }
        }
        var account = fund.payingOffice().debtorIban().normalised();
        if (SAMPLES.contains(account) || NO_BANK.matcher(account).matches()) {
            invented.add(file.location() + " at payingOffice.debtorIban: " + account);
        }
    }
}
