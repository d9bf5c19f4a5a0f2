package org.kith.family.families;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.kith.kit.personal.PersonalText;

/** People who say they are a family. The record needs no need, risk or level to exist. */
@Entity
public class Family {
    @Id
    private UUID id;

    @TenantId
    private String council;

    private PersonalText name;
    private String ward;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "access_needs")
    private List<String> accessNeeds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> times;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Integer> ages;

    @Column(name = "event_sequence")
    private long eventSequence;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "family", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<FamilyMember> members = new ArrayList<>();

    @Version
    private int version;

    Family() {}

    Family(UUID id, CreateFamily request, Instant now) {
        this.id = id;
        name = new PersonalText(request.name());
        ward = request.ward();
        languages = List.copyOf(request.languages());
        accessNeeds = List.copyOf(request.accessNeeds());
        times = List.copyOf(request.times());
        ages = List.copyOf(request.ages());
        createdAt = now;
        request.members().forEach(m -> members.add(new FamilyMember(this, members.size(), m)));
    }

    /** The place of the next event among all this family's events. Taking it locks out whoever would tell another at the same time. */
    public long nextEventSequence() {
        return ++eventSequence;
    }

    public UUID id() {
        return id;
    }

    public String ward() {
        return ward;
    }

    public List<String> languages() {
        return languages;
    }

    public List<String> accessNeeds() {
        return accessNeeds;
    }

    public List<String> times() {
        return times;
    }

    /** In years, of those who would come. */
    public List<Integer> ages() {
        return ages;
    }

    PersonalText name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<FamilyMember> members() {
        return members;
    }
}
