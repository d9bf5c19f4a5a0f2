package org.kith.network.offers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kith.network.groups.RegisteredNumbers;
import org.kith.network.openreferral.Organization;
import org.kith.network.openreferral.OrganizationIdentifier;

/** A group as everybody may see it, of whichever council. */
@Entity
@Immutable
@Table(name = "community_group")
public class PublishedGroup {
    @Id
    private UUID id;

    private String name;
    private String description;
    private String url;

    @Embedded
    private RegisteredNumbers numbers;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "published_record")
    private Organization record;

    PublishedGroup() {}

    public UUID id() {
        return id;
    }

    /**
     * As the national standard has it: its own words and numbers, and where it gave none here, those of its feed. The profile wants a
     * description; a group that gave none is described by its name. Where letters to it go is nobody else's to know.
     */
    public Organization inTheStandard() {
        var told = Optional.ofNullable(record);
        return new Organization(id, name, Optional.ofNullable(description).orElse(name), null,
                Optional.ofNullable(url).or(() -> told.map(Organization::website)).orElse(null),
                told.map(Organization::logo).orElse(null), told.map(Organization::uri).orElse(null), null,
                numbers == null ? told.map(Organization::organizationIdentifiers).orElse(List.of()) : identifiers());
    }

    private List<OrganizationIdentifier> identifiers() {
        return numbers.registrations().stream()
                .map(each -> new OrganizationIdentifier(UUID.nameUUIDFromBytes((id + each.scheme()).getBytes(UTF_8)),
                        each.scheme(), each.kind(), each.number()))
                .toList();
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }
}
