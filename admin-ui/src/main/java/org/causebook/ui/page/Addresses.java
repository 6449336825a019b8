package org.causebook.ui.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import org.causebook.catalog.Article;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Entry;

/** The addresses of pages, as paths. What stands in them is encoded, whatever it is. */
public final class Addresses {

    private Addresses() {}

    /** The page that lists all catalogs. */
    public static final String CATALOGS = "/catalogs";

    /** The page that finds entries by words. */
    public static final String SEARCH = "/search";

    /** The search for that text. */
    public static String ofSearch(String text) {
        return SEARCH + "?q=" + encoded(text);
    }

    /** The page of a code, in that written form. */
    public static String ofCode(String text) {
        return "/codes/" + encoded(text);
    }

    /** The API's answer about a code. */
    public static String ofCodeInApi(String text) {
        return "/api/v1/codes/" + encoded(text);
    }

    /** The article that a catalog continues. */
    public static String ofArticle(String number) {
        return "/articles/" + encoded(number);
    }

    /** The page of a catalog. */
    @TemplateExtension(matchName = "address")
    public static String of(Catalog catalog) {
        return CATALOGS + "/" + encoded(catalog.slug());
    }

    /** The page of an entry. */
    @TemplateExtension(matchName = "address")
    public static String of(Entry entry) {
        return CATALOGS + "/" + encoded(entry.catalog()) + "/" + encoded(entry.code());
    }

    /** The page of an entry's catalog. */
    @TemplateExtension(matchName = "catalogAddress")
    public static String ofCatalogOf(Entry entry) {
        return CATALOGS + "/" + encoded(entry.catalog());
    }

    /** The page of an entry's code, with all its meanings. */
    @TemplateExtension(matchName = "codeAddress")
    public static String ofCodeOf(Entry entry) {
        return ofCode(entry.code());
    }

    /** The page of an article. */
    @TemplateExtension(matchName = "address")
    public static String of(Article article) {
        return ofArticle(article.number());
    }

    /** The same, for templates. */
    @TemplateExtension(matchName = "segment")
    static String segment(String text) {
        return encoded(text);
    }

    /** Text as one segment of a path or one value of a query: all but the unreserved characters of RFC 3986 encoded. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
