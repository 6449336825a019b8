package org.causebook.pages;

import java.util.List;
import java.util.stream.Stream;

/** One address of every kind of page. What holds for all pages is tested on these: a new page is added here. */
final class EveryPage {

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/codes/2148598792",
            "/codes/0",
            "/codes/80110408",
            "/codes/3?catalog=windows",
            "/codes/2147944122",
            "/codes/214598801",
            "/codes/08006",
            "/codes/hello",
            "/codes/2148598792/embed",
            "/codes/80110408/embed",
            "/codes/hello/embed",
            "/codes?q=hello+there",
            "/codes?q=21485988801",
            "/codes?q=0x8007001F+-+0x80110408",
            "/search",
            "/search?q=server",
            "/search?q=metabse+-node&outcome=error",
            "/search?q=qxzqxz+blurb",
            "/search?q=21485988801",
            "/search?q=x&outcome=bad",
            "/catalogs",
            "/catalogs/iissync",
            "/catalogs/windows?sort=-symbol&outcome=error",
            "/catalogs/iissync?q=nothing-matches-this",
            "/catalogs/iissync/2148598792",
            "/catalogs/iissync/2148598801",
            "/catalogs/iissync/2148598801/history",
            "/catalogs/iissync?sort=colour",
            "/articles/Q224801",
            "/scan",
            "/changes",
            "/changes?after=forged",
            "/about/numbers",
            "/about/numbers?days=7",
            "/api",
            "/nothing-here");

    private EveryPage() {}

    static Stream<String> addresses() {
        return ADDRESSES.stream();
    }
}
