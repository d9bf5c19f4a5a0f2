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

    /** An empty field is one that was left out; numbers may be typed with spaces and in small letters. */
    RegisterGroup request() {
        return new RegisterGroup(council, kept(name), kept(whatYouDo), kept(ward), kept(email), kept(contactName), null,
                kept(url),
                number(charityNumber), number(companyNumber));
    }

    private static String kept(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\0", "");
    }

    private static String number(String typed) {
        return kept(typed) == null ? null : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
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
        return kept(url) != null || kept(charityNumber) != null || kept(companyNumber) != null;
    }
}
