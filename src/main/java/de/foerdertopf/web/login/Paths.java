package de.foerdertopf.web.login;

/** Where things are: the address says who may be there. */
public final class Paths {

    public static final String APPLICANT_SIGN_IN = "/anmelden";
    public static final String STAFF_SIGN_IN = "/anmelden/team";
    public static final String SIGN_OUT = "/abmelden";
    public static final String APPLICANT_HOME = "/meine";
    public static final String STAFF_HOME = "/schreibtisch";

    /** Where the cases stand that wait for the vote of a panel. */
    public static final String MEETINGS = "/schreibtisch/sitzungen";

    /** Where the cases of a fund are found. */
    public static final String CASES = "/schreibtisch/faelle";

    /** Leads a member of staff to the page with which her day begins. */
    static final String OWN_START = "/anmelden/ziel";

    public static final String PEOPLE = "/verwaltung/personen";

    /** A member of staff's own password and sessions. */
    public static final String OWN_ACCESS = "/zugang";

    static final String KEPT_INPUT = "/anmelden/weiter";

    /** For everybody. A new public page is entered here, else nobody sees it. */
    static final String[] PUBLIC = {
        "/",
        "/assets/**",
        "/favicon.ico",
        "/robots.txt",
        "/impressum",
        "/datenschutz",
        "/barrierefreiheit",
        "/hilfe",
        "/sprache",
        "/fonds/**",
        "/beratung/**",
        "/traeger/**",
        "/anmelden/**",
        // exists in the demonstration only
        "/vorfuehrung/**",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/health/mail",
        "/livez",
        "/readyz"
    };

    /** For people who apply, and for the sponsors of groups. */
    static final String[] APPLICANTS = {"/antrag/**", "/antraege/**", "/meine/**", "/gruppen/**"};

    /**
     * For everybody who works for the city and has a role in a fund. Who of them handles money is asked at the finance desk itself: a
     * stand-in may do so in one case alone.
     */
    static final String[] DESK = {"/schreibtisch/**"};

    static final String[] ADMINISTRATION = {"/verwaltung/**"};

    /** For everybody who works for the city. */
    static final String[] STAFF = {OWN_ACCESS + "/**"};

    /** Deeds that move money, roles or addresses: they ask for the second factor again. Looking asks for nothing. */
    static final String[] CONFIRMED = {
        "/schreibtisch/finanzen/**",
        "/schreibtisch/topf/**",
        "/schreibtisch/gegenzeichnen/**",
        "/schreibtisch/faelle/*/konto/**",
        // a change and a sponsor bring accounts along
        "/schreibtisch/faelle/*/aenderungen/**",
        "/schreibtisch/faelle/*/traeger",
        "/schreibtisch/faelle/*/rueckzahlung/**",
        "/schreibtisch/vertretung",
        "/schreibtisch/adresse-berichtigen",
        PEOPLE + "/**"
    };

    private Paths() {}

    static boolean isForApplicants(String path) {
        return isUnder(path, "/antrag", "/antraege", "/meine", "/gruppen");
    }

    static boolean isForStaff(String path) {
        return isUnder(path, "/schreibtisch", "/verwaltung", OWN_ACCESS);
    }

    private static boolean isUnder(String path, String... roots) {
        for (var root : roots) {
            if (path.equals(root) || path.startsWith(root + "/")) {
                return true;
            }
        }
        return false;
    }
}
