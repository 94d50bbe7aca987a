package de.foerdertopf.web.layout;

import de.foerdertopf.fund.Fund;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** How a fund looks on every page that belongs to it. */
public final class FundFaces {

    private FundFaces() {}

    /** A page: what it shows stands in {@code it}, and in its head the fund that it belongs to, if any. */
    public static String show(String view, @Nullable Fund fund, Object it, Model model) {
        if (fund != null) {
            put(fund, model);
        }
        model.addAttribute("it", it);
        return view;
    }

    /** Puts the fund that a page belongs to into its head. */
    public static void put(Fund fund, Model model) {
        model.addAttribute("fund", of(fund));
    }

    /** The fund with its city, its mark and whom to call. */
    public static FundFace of(Fund fund) {
        return new FundFace(
                fund.code().value(),
                fund.shortName(),
                fund.authority().head(),
                fund.authority().mark(),
                fund.colour(),
                fund.authority().phone(),
                null,
                fund.authority().email());
    }
}
