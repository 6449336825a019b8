package org.causebook.api.account;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Actor;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.causebook.signin.Client;
import org.causebook.token.NewApiToken;

/** One person for each role, made when first asked for. Only for tests in which the application runs. */
public final class TestPeople {

    /** The password of all of them. */
    public static final String PASSWORD = "correct horse battery staple";

    /** What a browser keeps the token of a session in. */
    public static final String COOKIE = "causebook_session";

    /** Where they come from. */
    public static final String ORIGIN = "127.0.0.1";

    private static final Duration LONG = Duration.ofDays(1);
    private static final Map<Role, Person> PEOPLE = new EnumMap<>(Role.class);

    /** Someone with an account and a token that allows all that the role does. */
    private record Person(Actor actor, String token) {}

    private TestPeople() {}

    /** The API token of the person with that role. */
    public static String token(Role role) {
        return person(role).token();
    }

    /** The value of the header Authorization for the person with that role. */
    public static String bearer(Role role) {
        return "Bearer " + token(role);
    }

    /** The login of the person with that role. */
    public static String login(Role role) {
        return person(role).actor().login();
    }

    /** The person with that role, for use cases. */
    public static Actor actor(Role role) {
        return role == Role.READER ? Actor.anonymous(ORIGIN) : person(role).actor();
    }

    /** The token of a new session of the person with that role: the value of {@link #COOKIE}. */
    public static String session(Role role) {
        // An address of its own, so that the failures of other tests do not make this one wait.
        return use().signIn
                .signIn(login(role), PASSWORD, Client.at("of " + login(role)))
                .token();
    }

    /** Makes another person, with {@link #PASSWORD}. */
    public static Actor someone(Role role) {
        var login = role.id() + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var added = use().accounts.add(root(), new NewAccount(login, "Test " + role.id(), role));
        use().links.setPassword(added.token(), PASSWORD, Client.at(ORIGIN));
        return new Actor(Optional.of(added.account().id()), login, role, role.rights(), ORIGIN);
    }

    /** A new API token of someone, with all of their rights. */
    public static String newToken(Actor actor) {
        var name = "test " + ThreadLocalRandom.current().nextLong();
        var token = new NewApiToken(name, actor.rights(), (int) LONG.toDays());
        return use().tokens.add(actor, token).secret();
    }

    private static synchronized Person person(Role role) {
        return PEOPLE.computeIfAbsent(role, missing -> {
            var actor = someone(missing);
            return new Person(actor, newToken(actor));
        });
    }

    /** The administrator that the application made when it started. */
    private static Actor root() {
        use().first.create("admin", Optional.empty());
        var unchecked = new Actor(Optional.of(0L), "admin", Role.ADMINISTRATOR, Role.ADMINISTRATOR.rights(), ORIGIN);
        var account = use().accounts.show(unchecked, "admin");
        return new Actor(
                Optional.of(account.id()), account.login(), account.role(), Role.ADMINISTRATOR.rights(), ORIGIN);
    }

    private static UseCases use() {
        return Arc.container().instance(UseCases.class).get();
    }
}
