package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.ToastView;

@CheckedTemplate(basePath = "account")
final class AccountTemplates {

    private AccountTemplates() {}

    static native TemplateInstance signIn(SignInView view, Optional<ToastView> toast);

    static native TemplateInstance link(Account account, FieldFaults faults);

    static native TemplateInstance linkSpent();

    static native TemplateInstance password(Frame frame, Account account, FieldFaults faults);

    static native TemplateInstance own(Frame frame, OwnAccountView view);

    static native TemplateInstance accounts(Frame frame, AccountList list);

    static native TemplateInstance newAccount(Frame frame, AccountForm form, FieldFaults faults);

    static native TemplateInstance account(Frame frame, AccountView view);

    static native TemplateInstance oneTimeLink(Frame frame, ShownLink link, boolean added);
}
