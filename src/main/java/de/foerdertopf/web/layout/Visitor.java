package de.foerdertopf.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page, as its head shows it. The sign-in puts one into the request; without one the page offers to sign in.
 *
 * @param name as people know it
 * @param role in the city's words, such as „Verwaltung“; absent for applicants
 * @param menu the entries of the desk's main menu that this person may open
 */
public record Visitor(String name, @Nullable String role, List<MenuEntry> menu) {

    /** The request attribute that carries the visitor to the layout. */
    public static final String ATTRIBUTE = Visitor.class.getName();

    /** One entry of the main menu: {@code menu.} + key is its text, and pages name the key that they belong to. */
    public record MenuEntry(String key, String href, LongSupplier waiting) {

        public MenuEntry(String key, String href) {
            this(key, href, () -> 0);
        }

        /** How much waits there; asked only by a page that is drawn. */
        public long count() {
            return waiting.getAsLong();
        }
    }

    public Visitor {
        menu = List.copyOf(menu);
    }

    /** Whether somebody of the city looks at it: then also what went wrong stands in the desk's frame. */
    public boolean isStaff() {
        return role != null;
    }

    /** The same person with a menu that counts nothing: for a page that is drawn while nobody can count. */
    Visitor uncounted() {
        return new Visitor(
                name,
                role,
                menu.stream()
                        .map(entry -> new MenuEntry(entry.key(), entry.href()))
                        .toList());
    }

    /** Whether the menu leads there. */
    public boolean offers(String href) {
        return menu.stream().anyMatch(entry -> entry.href().equals(href));
    }

    public static @Nullable Visitor of(HttpServletRequest request) {
        return (Visitor) request.getAttribute(ATTRIBUTE);
    }
}
