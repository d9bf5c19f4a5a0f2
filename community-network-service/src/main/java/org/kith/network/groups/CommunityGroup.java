package org.kith.network.groups;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.kith.network.openreferral.Organization;
import org.kith.network.openreferral.PlainText;

/** A grassroots group: registered by its own people or taken from a published record. */
@Entity
@Table(name = "community_group")
public class CommunityGroup {
    @Id
    private UUID id;

    @TenantId
    private String council;

    private String name;
    private String description;
    private String source;

    @Enumerated(EnumType.STRING)
    private GroupStatus status;

    @Enumerated(EnumType.STRING)
    private AssetType kind = AssetType.ASSOCIATION;

    private boolean trusted;
    private boolean claimed;
    private String ward;
    private String url;

    @Embedded
    private RegisteredNumbers numbers;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "published_record")
    private Organization record;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    CommunityGroup() {}

    /** One of a published record. */
    CommunityGroup(UUID id, String source, Instant now) {
        this.id = id;
        this.source = source;
        status = GroupStatus.PUBLISHED;
        createdAt = now;
    }

    /** One that its own people register. */
    CommunityGroup(UUID id, GroupWords words, Instant now) {
        this(id, "group", now);
        status = GroupStatus.REGISTERED;
        claimed = true;
        describe(words, now);
    }

    void describe(String name, String description, Instant now) {
        this.name = name;
        this.description = description;
        updatedAt = now;
    }

    /**
     * What a published record says of it.
     *
     * @return whether it is called otherwise now
     */
    boolean hear(GroupNews news, Instant now) {
        var called = news.record().name();
        var isRenamed = !called.equals(name);
        if (!news.record().equals(record) || wouldSayOtherwise(news)) {
            record = news.record();
            describe(called, record.description(), now);
        }
        return isRenamed;
    }

    /** Whether the record says something else of it than it says now, and is heard. */
    boolean wouldSayOtherwise(GroupNews news) {
        return !claimed && (!news.record().name().equals(name) || !Objects.equals(news.record().description(), description));
    }

    public void describe(GroupWords words, Instant now) {
        describe(PlainText.ofName(words.name()), PlainText.of(words.whatItDoes()), now);
        kind = words.kind();
        ward = words.ward();
        url = words.url();
        numbers = words.numbers();
    }

    /** Somebody used the link in the e-mail. */
    public void confirm(Instant now) {
        if (status == GroupStatus.REGISTERED) {
            status = GroupStatus.CONFIRMED;
            confirmedAt = now;
            updatedAt = now;
        }
    }

    /** @param trusted whether what its people register next needs no moderator */
    public void publish(boolean trusted, Instant now) {
        status = GroupStatus.PUBLISHED;
        this.trusted = trusted;
        updatedAt = now;
    }

    /** @param trusted whether what its people register next needs no moderator; what is published stays */
    public void trust(boolean trusted, Instant now) {
        this.trusted = trusted;
        updatedAt = now;
    }

    public void refuse(Instant now) {
        status = GroupStatus.REFUSED;
        updatedAt = now;
    }

    /** From now on its words are its own; no feed overwrites them. */
    public void claim(Instant now) {
        claimed = true;
        updatedAt = now;
    }

    /** Its own people put it in other words; these stay whatever a feed says. */
    void speak(OwnWords words, Instant now) {
        describe(PlainText.ofName(words.name()), PlainText.of(words.description()), now);
        url = words.url();
        claim(now);
    }

    /** Feeds may say again what it is called and what it does. */
    void release(Instant now) {
        claimed = false;
        updatedAt = now;
    }

    public void mergeInto(UUID survivor, Instant now) {
        status = GroupStatus.MERGED;
        mergedInto = survivor;
        updatedAt = now;
    }

    /** It was not the same after all. */
    public void comeBack(GroupStatus as, Instant now) {
        status = as;
        mergedInto = null;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String council() {
        return council;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    OwnWords words() {
        return new OwnWords(name, description, url);
    }

    /** Whether a published record brought it here, and feeds could go on telling of it. */
    public boolean isImported() {
        return !"group".equals(source);
    }

    public GroupStatus status() {
        return status;
    }

    public AssetType kind() {
        return kind;
    }

    public boolean isTrusted() {
        return trusted;
    }

    public boolean isClaimed() {
        return claimed;
    }

    public String ward() {
        return ward;
    }

    public String url() {
        return url;
    }

    public RegisteredNumbers numbers() {
        return Optional.ofNullable(numbers).orElseGet(() -> new RegisteredNumbers(null, null));
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public UUID mergedInto() {
        return mergedInto;
    }
}
