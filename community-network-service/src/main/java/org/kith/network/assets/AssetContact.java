package org.kith.network.assets;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.kit.personal.PersonalText;

/** Who to ask. Never published. */
@Entity
@Table(name = "asset_contact")
class AssetContact {
    @Id
    @Column(name = "asset_id")
    private UUID assetId;

    @TenantId
    private String council;

    private PersonalText name;
    private PersonalText contact;

    @Column(name = "show_name")
    private boolean showName;

    AssetContact() {}

    AssetContact(UUID assetId) {
        this.assetId = assetId;
    }

    void say(SayAsset said) {
        name = said.name();
        contact = new PersonalText(said.contact());
        showName = said.mayShowName();
    }

    PersonalText contact() {
        return contact;
    }

    /** Null when it was not said. */
    PersonalText name() {
        return name;
    }
}
