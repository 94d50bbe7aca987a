package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** The way of the money: ordered, released by another person, in a run, paid. */
final class Cashier {

    /** The one file from which is paid: pain.001, or the list for the treasury. */
    private static final Pattern FILE = Pattern.compile("\\.(xml|csv)$");

    private final Product product;
    private final String fund;
    private final String pictures;

    /** @param fund the first part of its code */
    Cashier(Product product, String fund, String pictures) {
        this.product = product;
        this.fund = fund;
        this.pictures = pictures;
    }

    /** Pays what is open in the case and gives back the file of the run. */
    byte[] pay(String caseNumber, String holder, String amount) {
        var officer = Person.atTheDesk(product, "Kim Beispiel", fund);
        officer.open("/schreibtisch/faelle/" + caseNumber);
        officer.follow("Zahlung anordnen");
        officer.look(pictures + "-anordnen");
        officer.choose("Die Zahlung ist sachlich und rechnerisch richtig.");
        officer.press("Zahlung anordnen");
        var payments = officer.path();

        var authorizer = Person.atTheDesk(product, "Toni Muster", fund);
        authorizer.open(payments);
        authorizer.follow(holder);
        assertThat(authorizer.reads()).contains(caseNumber, amount);
        authorizer.look(pictures + "-freigeben");
        authorizer.press("Zahlung freigeben");

        var clerk = Person.atTheDesk(product, "Sascha Probe", fund);
        var bankDay = clerk.reachBankDay();
        clerk.open(payments);
        clerk.look(pictures + "-zahlungen");
        clerk.follow("Zahllauf ansehen und abschließen");
        assertThat(clerk.reads()).contains(amount);
        clerk.look(pictures + "-zahllauf");
        clerk.typeDay("executionDate", bankDay);
        clerk.choose("checked", "true");
        clerk.press("Zahllauf abschließen");
        var run = clerk.path();
        clerk.waitUntilReads("Bei der Kasse");
        var file = clerk.download(clerk.addressOf(FILE));
        clerk.look(pictures + "-zahllauf-abgeschlossen");
        clerk.typeDay("on", bankDay);
        clerk.press("Als ausgeführt melden");
        assertThat(clerk.path()).isEqualTo(run);
        assertThat(clerk.reads()).contains("Ausgeführt");
        assertThat(clerk.download(clerk.addressOf(FILE))).isEqualTo(file);
        return file;
    }
}
