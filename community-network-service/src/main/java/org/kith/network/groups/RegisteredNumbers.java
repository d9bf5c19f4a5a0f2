package org.kith.network.groups;

import java.util.List;
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

    /** The identifiers by which others know the organisation, with their scheme from the register of org-id.guide. */
    public List<String> organisationIds() {
        return Stream.of(charityId(), companyId()).flatMap(List::stream).toList();
    }

    private List<String> charityId() {
        if (charity == null) {
            return List.of();
        }
        if (charity.startsWith("SC")) {
            return List.of("GB-SC-" + charity);
        }
        // The register of Northern Ireland writes NIC before the number; the scheme does it already.
        return List.of(charity.startsWith("NIC") ? "GB-NIC-" + charity.substring(3) : "GB-CHC-" + charity);
    }

    private List<String> companyId() {
        return company == null ? List.of() : List.of("GB-COH-" + company);
    }
}
