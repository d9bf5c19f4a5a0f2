package org.kith.network.desk;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestForm;
import org.kith.kit.Ids;
import org.kith.network.assets.AssetWords;
import org.kith.network.groups.AssetType;

/** Something others can count on, as it is typed. */
public class AssetForm {
    @RestForm
    public String key;
    @RestForm
    public String type;
    @RestForm
    public String title;
    @RestForm
    public String description;
    @RestForm
    public String ward;
    @RestForm
    public String howTo;
    @RestForm
    public String contact;
    @RestForm
    public String contactName;
    @RestForm
    public String showName;

    static AssetForm of(AssetWords words) {
        var form = new AssetForm();
        form.type = words.type().name();
        form.title = words.title();
        form.description = words.description();
        form.ward = words.ward();
        form.howTo = words.howTo();
        form.contact = words.contact();
        form.contactName = words.contactName();
        form.showName = words.showName() ? "yes" : null;
        return form;
    }

    /** Names what is to be made, so that sending the form twice makes it once. */
    UUID id() {
        return Optional.ofNullable(key).filter(typed -> typed.matches(Typed.UUID_FORM)).map(UUID::fromString)
                .orElseGet(Ids::next);
    }

    public UUID newKey() {
        return id();
    }

    AssetWords words() {
        return new AssetWords(
                Arrays.stream(AssetType.values()).filter(known -> known.name().equals(type)).findFirst().orElse(null),
                Typed.kept(title), Typed.text(description), Typed.kept(ward), Typed.text(howTo), Typed.kept(contact),
                Typed.kept(contactName), showName != null);
    }
}
