package de.foerdertopf.web.layout;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of a long list is shown. Pages count from 1; the address keeps the filters.
 *
 * @param address of the list with its filters, without {@code seite}
 */
public record Paging(int page, int pages, long total, String address) {

    private static final int NEIGHBOURS = 2;

    public String href(int number) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("seite", number)
                .build()
                .toUriString();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    /** The numbers near this page. */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(Math.max(1, page - NEIGHBOURS), Math.min(pages, page + NEIGHBOURS))
                .boxed()
                .toList();
    }
}
