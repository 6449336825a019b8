package org.causebook.api.account;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.causebook.account.Accounts.LoginTaken;
import org.causebook.account.Accounts.UnknownAccount;
import org.causebook.account.ManageAccounts.LastAdministrator;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.signin.SignInRefused;
import org.causebook.signin.SignInWithProvider.NoRoleGranted;
import org.causebook.signin.TooBusy;
import org.causebook.signin.TooManyAttempts;
import org.causebook.signin.UseOneTimeLink.LinkExpired;
import org.causebook.token.ApiTokens.TokenNameTaken;
import org.causebook.token.ManageTokens.UnknownToken;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns the exceptions of accounts into problems. */
class AccountProblems {

    private static final int BUSY_SECONDS = 5;

    private static final Map<Class<?>, ProblemType> TYPES = Map.of(
            UnknownAccount.class, ProblemType.UNKNOWN_ACCOUNT,
            UnknownToken.class, ProblemType.UNKNOWN_TOKEN,
            LoginTaken.class, ProblemType.LOGIN_TAKEN,
            TokenNameTaken.class, ProblemType.TOKEN_NAME_TAKEN,
            LastAdministrator.class, ProblemType.LAST_ADMINISTRATOR,
            NoRoleGranted.class, ProblemType.NO_ROLE,
            SignInRefused.class, ProblemType.SIGN_IN_REFUSED,
            LinkExpired.class, ProblemType.LINK_SPENT);

    @ServerExceptionMapper({
        UnknownAccount.class,
        UnknownToken.class,
        LoginTaken.class,
        TokenNameTaken.class,
        LastAdministrator.class,
        NoRoleGranted.class,
        SignInRefused.class,
        LinkExpired.class
    })
    Response refused(RuntimeException error) {
        return Problem.of(TYPES.getOrDefault(error.getClass(), ProblemType.INTERNAL_ERROR))
                .response();
    }

    @ServerExceptionMapper
    Response tooManyAttempts(TooManyAttempts error) {
        return retry(Problem.of(ProblemType.TOO_MANY_ATTEMPTS), error.retryAfterSeconds());
    }

    @ServerExceptionMapper
    Response tooBusy(TooBusy error) {
        return retry(Problem.of(ProblemType.OVERLOADED, "Too many passwords are being checked at once."), BUSY_SECONDS);
    }

    private static Response retry(Problem problem, long seconds) {
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
