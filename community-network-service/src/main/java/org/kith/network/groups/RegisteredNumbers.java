package org.kith.network.groups;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The numbers a group is registered under; each is null when it has none.
 *
 * @param charity of England and Wales (210183, 210183-1), Scotland (SC012345) or Northern Ireland (NIC100012)
 * @param company at Companies House: eight digits, or two letters and six digits
 */
@Embeddable
public record RegisteredNumbers(@Column(name = "charity_number") String charity,
        @Column(name = "company_number") String company) {
    public static final String CHARITY = "[0-9]{6,7}(-[0-9]{1,2})?|SC0[0-9]{5}|NIC[0-9]{6}";
    public static final String COMPANY = "[0-9]{8}|[A-Z]{2}[0-9]{6}";

    /** Where it is registered, as the register of registers at org-id.guide names that. */
    public List<Registration> registrations() {
        return Stream.of(charityRegistration(), companyRegistration()).flatMap(Optional::stream).toList();
    }

    /** The identifiers by which others know the organisation, with their scheme. */
    public List<String> organisationIds() {
        return registrations().stream().map(each -> each.scheme() + "-" + each.number()).toList();
    }

    private Optional<Registration> charityRegistration() {
        if (charity == null) {
            return Optional.empty();
        }
        if (charity.startsWith("SC")) {
            return Optional.of(new Registration("GB-SC", "Scottish charity number", charity));
        }
        // The register of Northern Ireland writes NIC before the number; the scheme does it already.
        return Optional.of(charity.startsWith("NIC")
                ? new Registration("GB-NIC", "Northern Ireland charity number", charity.substring(3))
                : new Registration("GB-CHC", "Charity number", charity));
    }

    private Optional<Registration> companyRegistration() {
        return Optional.ofNullable(company).map(number -> new Registration("GB-COH", "Company number", number));
    }

    /**
     * One entry of a register.
     *
     * @param scheme code of the register, for example GB-CHC
     * @param kind what the number is called
     */
    public record Registration(String scheme, String kind, String number) {}
}
