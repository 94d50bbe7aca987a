package de.foerdertopf.disbursement;

import java.util.List;

/**
 * A page of a long list.
 *
 * @param page counts from 1; a page that does not exist is the nearest one that does
 * @param total how many there are on all pages
 */
public record Listing<T>(List<T> items, int page, int pages, long total) {

    /** How many stand on a page. */
    public static final int PER_PAGE = 50;

    public Listing {
        items = List.copyOf(items);
    }

    static int pages(long total) {
        return (int) Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
    }

    /** The nearest page that exists. */
    static int nearest(int page, long total) {
        return Math.max(1, Math.min(page, pages(total)));
    }

    /** How many stand on the pages before. */
    static int before(int page) {
        return (page - 1) * PER_PAGE;
    }
}
