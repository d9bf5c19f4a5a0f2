package org.kith.network.desk;

import java.util.Locale;

import org.jboss.resteasy.reactive.RestForm;
import org.kith.network.registration.RegisterGroup;

/** The register form as it was typed; it is shown again with the same words when something is missing. */
public class RegisterForm {
    @RestForm
    String council;
    @RestForm
    String name;
    @RestForm
    String whatYouDo;
    @RestForm
    String ward;
    @RestForm
    String email;
    @RestForm
    String contactName;
    @RestForm
    String url;
    @RestForm
    String charityNumber;
    @RestForm
    String companyNumber;
    @RestForm
    String sure;

    /** An empty field is one that was left out; numbers may be typed with spaces and in small letters. */
    RegisterGroup request() {
        return new RegisterGroup(council, Typed.kept(name), Typed.kept(whatYouDo), Typed.kept(ward), Typed.kept(email),
                Typed.kept(contactName), null,
                Typed.kept(url),
                number(charityNumber), number(companyNumber));
    }

    private static String number(String typed) {
        return Typed.kept(typed) == null ? null : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** They have seen the groups that are called about like theirs, and none of them is. */
    boolean isSure() {
        return sure != null;
    }

    public String name() {
        return name;
    }

    public String whatYouDo() {
        return whatYouDo;
    }

    public String ward() {
        return ward;
    }

    public String email() {
        return email;
    }

    public String contactName() {
        return contactName;
    }

    public String url() {
        return url;
    }

    public String charityNumber() {
        return charityNumber;
    }

    public String companyNumber() {
        return companyNumber;
    }

    public boolean hasMore() {
        return Typed.kept(url) != null || Typed.kept(charityNumber) != null || Typed.kept(companyNumber) != null;
    }
}
